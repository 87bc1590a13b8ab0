import { type Edit, type Node, type ParseError, parseTree } from "jsonc-parser";
import { isTooDeep } from "../json/depth.ts";
import type { Fix } from "./rule.ts";

/** A text with some of its faults fixed, and which. */
export interface Fixed<F extends Fix> {
  readonly text: string;
  readonly fixes: readonly F[];
}

/**
 * A JSON document with its faults fixed; everything else stays as it is written. A fix that conflicts with another one in the
 * same place is left for another time, and so is everything in a text that is not JSON.
 * @param fixes with pointers that start at the document
 */
export function fixText<F extends Fix>(text: string, fixes: readonly F[]): Fixed<F> {
  const errors: ParseError[] = [];
  const root = fixes.length === 0 || isTooDeep(text) ? undefined : parseTree(text, errors, { disallowComments: true });
  if (root === undefined || errors.length > 0) return { text, fixes: [] };
  const places = new Places(root);
  const removed = new Map(fixes.filter(({ kind }) => kind === "remove").flatMap((fix) => pair(places.member(fix.pointer), fix)));
  const others = fixes.filter(({ kind }) => kind !== "remove").flatMap((fix) => pair(editOf(fix, places), fix));
  const edits = withoutOverlaps([...removals(removed), ...others]);
  return {
    text: applyAll(text, edits),
    fixes: edits.flatMap(([, fix]) => fix),
  };
}

/** An edit, with what it fixes. */
type FixEdit<F> = readonly [Edit, F | readonly F[]];

const pair = <A, F>(one: A | undefined, fix: F): [A, F][] => (one === undefined ? [] : [[one, fix]]);

/** Finds the nodes of a tree by pointers; each list and map is looked through once. */
class Places {
  readonly #root: Node;
  readonly #members = new Map<Node, ReadonlyMap<string, Node>>();

  constructor(root: Node) {
    this.#root = root;
  }

  /** The value at a pointer. */
  value(pointer: string): Node | undefined {
    const found = pointer === "" ? this.#root : this.member(pointer);
    return found?.type === "property" ? found.children?.[1] : found;
  }

  /** A map's key with its value, or a list's member, at a pointer. */
  member(pointer: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const segment of pointer.split("/").slice(1)) {
      const holder: Node | undefined = node?.type === "property" ? node.children?.[1] : node;
      node = holder && this.#membersOf(holder).get(segment.replaceAll("~1", "/").replaceAll("~0", "~"));
    }
    return node;
  }

  #membersOf(holder: Node): ReadonlyMap<string, Node> {
    let members = this.#members.get(holder);
    if (members === undefined) {
      const named = (holder.children ?? []).map((child, index): [string, Node] => [
        child.type === "property" ? String(child.children?.[0]?.value) : String(index),
        child,
      ]);
      members = new Map(holder.type === "object" || holder.type === "array" ? named : []);
      this.#members.set(holder, members);
    }
    return members;
  }
}

function editOf(fix: Fix, places: Places): Edit | undefined {
  if (fix.kind === "remove") return undefined;
  const node = fix.kind === "set" ? places.value(fix.pointer) : places.member(fix.pointer)?.children?.[0];
  return node && { offset: node.offset, length: node.length, content: JSON.stringify(fix.kind === "set" ? fix.value : fix.name) };
}

/** The edits that remove members, each with a comma: the one before it, or the one after the first members. */
function removals<F>(gone: ReadonlyMap<Node, F>): FixEdit<F>[] {
  const holders = new Set([...gone.keys()].flatMap(({ parent }) => parent ?? []));
  return [...holders].flatMap((holder): FixEdit<F>[] => {
    const members = holder.children ?? [];
    const fixes = members.flatMap((member) => gone.get(member) ?? []);
    if (fixes.length === members.length) return [[{ offset: holder.offset + 1, length: holder.length - 2, content: "" }, fixes]];
    const firstKept = members.findIndex((member) => !gone.has(member));
    return members.flatMap((member, index): FixEdit<F>[] => {
      const fix = gone.get(member);
      if (fix === undefined) return [];
      const [start, end] = index < firstKept ? [member.offset, startOf(members[index + 1])] : [endOf(members[index - 1]), endOf(member)];
      return [[{ offset: start, length: end - start, content: "" }, fix]];
    });
  });
}

const startOf = (node: Node | undefined): number => node?.offset ?? 0;
const endOf = (node: Node | undefined): number => (node === undefined ? 0 : node.offset + node.length);

function withoutOverlaps<F>(edits: readonly FixEdit<F>[]): FixEdit<F>[] {
  let end = -1;
  return [...edits]
    .sort(([a], [b]) => a.offset - b.offset || b.length - a.length)
    .filter(([{ offset, length }]) => {
      if (offset < end) return false;
      end = offset + Math.max(length, 1);
      return true;
    });
}

/** The text with all edits, which are in order and apart. */
function applyAll<F>(text: string, edits: readonly FixEdit<F>[]): string {
  let result = "",
    end = 0;
  for (const [{ offset, length, content }] of edits) {
    result += text.slice(end, offset) + content;
    end = offset + length;
  }
  return result + text.slice(end);
}
