/** JSON together with a part of it that was kept apart: what both have is put together member by member. */
export function withWords(facts: unknown, words: unknown): unknown {
  if (words === undefined || words === null) return facts;
  if (Array.isArray(facts)) return facts.map((item, index) => withWords(item, (words as readonly unknown[])[index]));
  if (typeof facts !== "object" || facts === null) return facts ?? words;
  const rest = new Map(Object.entries(words));
  const both = Object.entries(facts).map(([name, member]) => {
    const its = rest.get(name);
    rest.delete(name);
    return [name, withWords(member, its)] as const;
  });
  return Object.fromEntries([...both, ...rest]);
}
