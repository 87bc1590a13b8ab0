/** Puts together what a part of it makes equal, in the order of the first of each; every group with its first member. */
export function groupEqual<T>(all: readonly T[], partOf: (each: T) => unknown): [first: T, group: T[]][] {
  const groups = new Map<string, [T, T[]]>();
  for (const each of all) {
    const name = JSON.stringify(partOf(each));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [each, [each]]);
    else group[1].push(each);
  }
  return [...groups.values()];
}
