/** The attributes of a property that leave values out, besides its type. */
export const CONSTRAINTS: readonly string[] = [
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
  "additionalItems",
];
