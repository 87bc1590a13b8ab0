/** Stands for what cannot be read: its getter or its proxy throws. */
export const UNREADABLE = Symbol("a value that cannot be read");

/** A server request has a flavor, which has extra specs, which have values: of these only the kind matters. */
const DEPTH = 4;

/**
 * A copy without getters, proxies and cycles, so that none of the caller's code runs while it is read. A member that throws
 * becomes `UNREADABLE`; what is nested deeper than any resource becomes empty.
 */
export function snapshot(value: unknown, depth = DEPTH): unknown {
  if (typeof value !== "object" || value === null) return value;
  try {
    if (value instanceof Map) return value;
    if (Array.isArray(value)) return depth === 0 ? [] : Array.from(value, (_, index) => snapshotOf(value, index, depth));
    // without a prototype: `__proto__` is a key like any other
    const copy: Record<string, unknown> = Object.create(null);
    if (depth > 0) for (const key of Object.keys(value)) copy[key] = snapshotOf(value, key, depth);
    return copy;
  } catch {
    return UNREADABLE;
  }
}

function snapshotOf(owner: object, key: PropertyKey, depth: number): unknown {
  try {
    return snapshot((owner as Record<PropertyKey, unknown>)[key], depth - 1);
  } catch {
    return UNREADABLE;
  }
}
