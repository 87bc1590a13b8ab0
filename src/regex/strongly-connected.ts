/** One node on the way down. */
interface Frame {
  readonly node: number;
  readonly next: Iterator<number>;
}

/**
 * The groups of nodes in which each leads to each other, among those that are reached from some first ones: Tarjan's algorithm,
 * with its own stack. A single node is a group if it leads to itself.
 */
export function stronglyConnected(firsts: Iterable<number>, nextOf: (node: number) => Iterable<number>): number[][] {
  const groups: number[][] = [];
  const order = new Map<number, number>(),
    low = new Map<number, number>();
  const stack: number[] = [],
    onStack = new Set<number>(),
    loops = new Set<number>();

  const open = (node: number): Frame => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, next: nextOf(node)[Symbol.iterator]() };
  };

  const close = (node: number): void => {
    if (low.get(node) !== order.get(node)) return;
    const group: number[] = [];
    let member: number;
    do {
      member = stack.pop() as number;
      onStack.delete(member);
      group.push(member);
    } while (member !== node);
    if (group.length > 1 || loops.has(node)) groups.push(group);
  };

  for (const first of firsts) {
    if (order.has(first)) continue;
    const frames = [open(first)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { value: next, done } = frame.next.next();
      if (done) {
        frames.pop();
        close(frame.node);
        const parent = frames.at(-1)?.node;
        if (parent !== undefined) low.set(parent, Math.min(low.get(parent) as number, low.get(frame.node) as number));
      } else if (!order.has(next)) frames.push(open(next));
      else if (onStack.has(next)) {
        low.set(frame.node, Math.min(low.get(frame.node) as number, order.get(next) as number));
        if (next === frame.node) loops.add(next);
      }
    }
  }
  return groups;
}
