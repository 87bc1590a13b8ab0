/** Whether a text begins or ends with white space. */
const hasOuterBlanks = (text: string): boolean => text !== text.trim();

/** What to add to the words for right values if a value has white space at an end, which a reader of the message easily misses. */
export const withoutBlanks = (value: string): string => (hasOuterBlanks(value) ? ", without blanks at its start or end" : "");

/** A key in a message: in quotes if it has white space, which would read as the end of the key. */
export const shownKey = (key: string): string => (/\s/.test(key) ? JSON.stringify(key) : key);
