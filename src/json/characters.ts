/** How many characters a text has, as Python counts them: half of the units of a pair count. No list is made of a long text. */
export function characters(text: string): number {
  let pairs = 0;
  for (const _ of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs++;
  return text.length - pairs;
}

/** A text for an address: half of a pair of UTF-16 units, which no address has, is replaced. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
