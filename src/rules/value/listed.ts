/** Of more names only the first ones are shown. */
export const MOST_LISTED = 12;

/** Names in a row, `a, b or c`; of many, the first ones and how many more there are. */
export function listed(names: readonly string[], last = "or"): string {
  if (names.length > MOST_LISTED) return `${names.slice(0, MOST_LISTED).join(", ")} and ${names.length - MOST_LISTED} more`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}
