import type { Source } from "../model.ts";
import { checkForm } from "./lint-namespace.ts";
import { supplementProblem } from "./supplement-problem.ts";

/**
 * Why a namespace that a stranger wrote is not compiled, in a sentence; undefined where it can be: no Glance would take it, a pattern
 * of it is none, or its supplement is not as it must be.
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
