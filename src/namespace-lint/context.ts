import type { Place, Supplement } from "../model.ts";
import type { KnownKeys } from "./known-keys.ts";
import type { NamespaceRun } from "./namespace-run.ts";

/** What is known besides the namespace itself. */
export interface Context {
  /** The keys that services know, as far as this project does. */
  readonly known: KnownKeys;
  /** The supplement of the namespace: what it says is not reported again. */
  readonly supplement?: Supplement;
  /** The namespaces that are linted together with this one, those before it. */
  readonly run?: NamespaceRun;
  /** What is loaded together: the folder of the file. */
  readonly folder?: string;
  /** The place of a part of the document, for the findings of other namespaces that point to this one. */
  locate?(pointer: string): Place;
}
