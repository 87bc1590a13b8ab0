const FLAT = new Set(["string", "number", "boolean"]);

/**
 * Whether a text is JSON of a list of flat maps: how an image made from a volume keeps its block device mapping
 * (nova/objects/fields.py, ListOfDictOfNullableStringsField).
 */
export function isJsonMaps(text: string): boolean {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return false;
  }
  return Array.isArray(list) && list.every(isFlatMap);
}

function isFlatMap(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((member) => member === null || FLAT.has(typeof member));
}
