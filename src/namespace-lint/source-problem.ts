import type { Source } from "../model.ts";
import { checkForm } from "./lint-namespace.ts";
import { supplementProblem } from "./supplement-problem.ts";

/**
 * Why an untrusted namespace is not compiled, in a sentence; undefined if it can be: Glance would refuse it, a pattern of it is
 * not valid, or its supplement is wrong.
 */
export function sourceProblem({ namespace, supplement }: Pick<Source, "namespace" | "supplement">): string | undefined {
  // what an export has besides, Glance writes itself
  const first = checkForm(namespace).find(
    ({ severity, code }) => (severity === "error" && code !== "attribute-read-only") || code === "pattern-broken",
  );
  if (first === undefined) return supplement === undefined ? undefined : supplementProblem(supplement);
  const { key, message, at } = first;
  if (key !== undefined) return `${key}: ${message}`;
  return at.pointer === "" ? message : `${at.pointer}: ${message}`;
}
