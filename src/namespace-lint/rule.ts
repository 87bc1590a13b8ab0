import type { Finding, Params, Rule, Service, Severity, Suggestion } from "../model.ts";
import type { Subject } from "./subject.ts";

/**
 * A way into Glance on which a namespace fails: `post`, the API refuses it; `load`, `glance-manage db_load_metadefs` stops at it
 * and leaves the files behind it unread; `get`, it is loaded and reading it is answered with HTTP 500 ever after.
 */
export type Way = "post" | "load" | "get";

/** The parameters of a rule whose faults Glance refuses. */
export interface WithWays extends Params {
  readonly ways: readonly Way[];
}

/** The fix of a fault where only one correction is right; the pointer starts at the namespace. */
export type Fix =
  | { readonly kind: "set"; readonly pointer: string; readonly value: unknown }
  | { readonly kind: "remove"; readonly pointer: string }
  | { readonly kind: "rename"; readonly pointer: string; readonly name: string };

/** One time that a rule is broken. */
export interface NamespaceFault<P extends Params = Params> {
  readonly params: P;
  /** JSON pointer from the namespace on. */
  readonly pointer: string;
  /** The fault is in the name of the member. */
  readonly of?: "key";
  /** The key of a flavor, an image, …, where the fault is in one. */
  readonly key?: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly service?: Service;
  readonly http?: number;
  readonly suggestions?: readonly Suggestion[];
  readonly related?: Finding["related"];
  readonly fix?: Fix;
}

/** Something that can be wrong with a namespace. */
export interface NamespaceRule<P extends Params = Params> extends Rule<P> {
  /** Some of its faults have a fix, which `lint --fix` applies. */
  readonly fixable?: true;
  check(namespace: Subject, report: (fault: NamespaceFault<P>) => void): void;
}
