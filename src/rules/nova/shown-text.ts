/** So many characters of a value are shown; Nova stores 255 of an extra spec, Glance tens of thousands of a property. */
const MAX_LENGTH = 120;

/** A value as a finding's parameter: whole, or its beginning where it is long. */
export const shownText = (text: string): string => (text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH - 3)}...`);
