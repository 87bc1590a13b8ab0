import type { Way } from "../rule.ts";

/** What comes of a fault on its ways, to finish a sentence. */
export function waysInWords(ways: readonly Way[]): string {
  const posts = ways.includes("post"),
    loads = ways.includes("load"),
    gets = ways.includes("get");
  const outcomes = [
    ...(posts ? ["the API refuses the namespace"] : []),
    ...(loads ? ["db_load_metadefs stops there"] : []),
    ...(gets ? ["after db_load_metadefs loads it, Glance can never read the namespace again"] : []),
  ];
  return outcomes.length === 3 ? `${outcomes[0]}, ${outcomes[1]} and ${outcomes[2]}` : outcomes.join(", and ");
}
