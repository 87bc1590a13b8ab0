import type { Place, Supplement } from "../model.ts";
import type { KnownKeys } from "./known-keys.ts";
import type { NamespaceRun } from "./namespace-run.ts";

/** What is known besides the namespace itself. */
export interface Context {
  /** The keys that services know, as far as this project does. */
  readonly known: KnownKeys;
  /** What stands beside the namespace: what it says is not told again. */
  readonly supplement?: Supplement;
  /** The namespaces that are linted together with this one, those before it. */
  readonly run?: NamespaceRun;
  /** What is loaded together: the folder that the file stands in. */
  readonly folder?: string;
  /** Where something of the document stands, for the findings of other namespaces that point to this one. */
  locate?(pointer: string): Place;
}
