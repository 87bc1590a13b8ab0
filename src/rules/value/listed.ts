const MOST = 12;

/** Names in a row, `a, b or c`; of many, the first ones and how many more there are. */
export function listed(names: readonly string[], last = "or"): string {
  if (names.length > MOST) return `${names.slice(0, MOST).join(", ")} and ${names.length - MOST} more`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}
