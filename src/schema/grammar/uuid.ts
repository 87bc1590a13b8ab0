const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\n?$/i;

/**
 * Whether a text is a UUID in its form of 36 characters, in either case (Glance, etc/schema-image.json,
 * whose pattern lets one line break pass at the end, as Python's `$` does).
 */
export const isUuid = (text: string): boolean => UUID.test(text);
