import type { Place, Span } from "../model.ts";

/** A namespace that a run has gone over. */
export interface SeenNamespace {
  readonly namespace: string;
  readonly display_name?: string;
  /** What belongs together: the folder of its file. */
  readonly folder: string;
  /** Its keys by surface and key, each with its place and what it allows. */
  readonly keys: ReadonlyMap<string, SeenKey>;
  locate(pointer: string): Place;
}

/** A key of a namespace that a run has gone over. */
export interface SeenKey {
  readonly pointer: string;
  readonly property: Readonly<Record<string, unknown>>;
  /** The releases that have it, as far as its supplement says so. */
  readonly span: Span;
}

/** The namespaces that are linted together, folder by folder: a folder is what Glance loads at once. */
export class NamespaceRun {
  readonly #folders = new Map<string, SeenNamespace[]>();
  readonly #keys = new Map<string, SeenNamespace[]>();

  /** The namespaces of a folder that were gone over before. */
  before(folder: string): readonly SeenNamespace[] {
    return this.#folders.get(folder) ?? [];
  }

  /** Those of them that have a key. */
  withKey(folder: string, name: string): readonly SeenNamespace[] {
    return this.#keys.get(`${folder}\n${name}`) ?? [];
  }

  /** Remembers a namespace for those that come after it. */
  add(seen: SeenNamespace): void {
    push(this.#folders, seen.folder, seen);
    for (const name of seen.keys.keys()) push(this.#keys, `${seen.folder}\n${name}`, seen);
  }
}

function push<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}
