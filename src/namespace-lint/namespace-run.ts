import type { Place, Span } from "../model.ts";
import { NamesByWord } from "./words/names-by-word.ts";

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

/**
 * The namespaces that are linted together, folder by folder: a folder is what Glance loads at once. Of many that have something in
 * common, it keeps only those that a later one is compared with: the first, and the first of another name.
 */
export class NamespaceRun {
  readonly #named = new Map<string, SeenNamespace>();
  readonly #shown = new Map<string, SeenNamespace[]>();
  readonly #words = new Map<string, NamesByWord>();
  readonly #keys = new Map<string, SeenNamespace[]>();

  /** The first namespace of a name in a folder. */
  named(folder: string, name: string): SeenNamespace | undefined {
    return this.#named.get(`${folder}\n${name}`);
  }

  /** The first namespace with a display name in a folder, and the first of another name. */
  shownAs(folder: string, display_name: string): readonly SeenNamespace[] {
    return this.#shown.get(`${folder}\n${display_name}`) ?? [];
  }

  /** The names in a folder, by their words. */
  wordsIn(folder: string): NamesByWord | undefined {
    return this.#words.get(folder);
  }

  /** The namespaces of a folder that have a key, for each span of releases the first, and the first of another name. */
  withKey(folder: string, name: string): readonly SeenNamespace[] {
    return this.#keys.get(`${folder}\n${name}`) ?? [];
  }

  /** Remembers a namespace for those that come after it. */
  add(seen: SeenNamespace): void {
    const { folder, namespace, display_name } = seen;
    const words = this.#words.get(folder);
    if (words === undefined) this.#words.set(folder, new NamesByWord([namespace]));
    else words.add(namespace);
    if (!this.#named.has(`${folder}\n${namespace}`)) this.#named.set(`${folder}\n${namespace}`, seen);
    if (display_name !== undefined) keep(this.#shown, `${folder}\n${display_name}`, seen, () => "");
    for (const key of seen.keys.keys()) keep(this.#keys, `${folder}\n${key}`, seen, ({ keys }) => JSON.stringify(keys.get(key)?.span));
  }
}

/** Adds a namespace to a list, unless the list has two of its kind, or one of its kind and name. */
function keep(lists: Map<string, SeenNamespace[]>, name: string, seen: SeenNamespace, kindOf: (seen: SeenNamespace) => string): void {
  const list = lists.get(name);
  if (list === undefined) {
    lists.set(name, [seen]);
    return;
  }
  const kind = kindOf(seen);
  const alike = list.filter((other) => kindOf(other) === kind);
  if (alike.length < 2 && !alike.some(({ namespace }) => namespace === seen.namespace)) list.push(seen);
}
