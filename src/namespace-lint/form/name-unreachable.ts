import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceFault, NamespaceRule, Way, WithWays } from "../rule.ts";

interface Params extends WithWays {
  readonly part: string;
  readonly name: string;
  readonly reason: "empty" | "slash" | "line break" | "not ASCII";
}

const REASONS: Readonly<Record<Params["reason"], string>> = {
  empty: "is empty",
  slash: "has a slash",
  "line break": "has a line break",
  "not ASCII": "has a character outside ASCII",
};

/** A name that no address of the API leads to. */
export const nameUnreachable: NamespaceRule<Params> = {
  code: "name-unreachable",
  severity: "error",
  source: "glance/api/v2/router.py; a running Glance 25.1 answers 404",
  message: ({ part, name, reason, ways }) =>
    part === "namespace" && !ways.includes("get")
      ? `the namespace's name ${quoted(name)} ${REASONS[reason]}, which a response header cannot contain: the API refuses the namespace`
      : part === "namespace"
        ? `the namespace's name ${quoted(name)} ${REASONS[reason]}: no URL of the API leads to it, so it can be neither read nor deleted`
        : `the ${part}'s name ${quoted(name)} ${REASONS[reason]}: no URL of the API leads to the ${part}; only the whole namespace shows it`,
  check(namespace, report) {
    const name = textOf(namespace.document, "namespace");
    const reason = name === undefined ? undefined : reasonOf(name, true);
    if (name !== undefined && reason !== undefined) {
      // an answer to a POST has the address; of a name that ends in a line break, the text before it is used
      const ways: Way[] = reason === "line break" ? ["post", ...(name.endsWith("\n") && name !== "\n" ? (["get"] as const) : [])] : ["get"];
      report({ params: { part: "namespace", name, reason, ways }, pointer: "/namespace", ...(reason === "line break" && { http: 500 }) });
    }
    for (const [list, part] of [
      ["objects", "object"],
      ["tags", "tag"],
    ] as const) {
      for (const { value, pointer } of namespace.parts(list)) tell(textOf(value, "name"), part, joinPointer(pointer, "name"), report);
    }
    for (const { name, pointer, object, key } of namespace.properties()) {
      if (!object) tell(name, "property", pointer, (fault) => report({ ...fault, of: "key", key }));
    }
  },
};

function tell(name: string | undefined, part: string, pointer: string, report: (fault: NamespaceFault<Params>) => void): void {
  const reason = name === undefined ? undefined : reasonOf(name, false);
  if (name !== undefined && reason !== undefined) report({ params: { part, name, reason, ways: [] }, pointer, severity: "warning" });
}

function reasonOf(name: string, ofNamespace: boolean): Params["reason"] | undefined {
  if (name === "") return "empty";
  if (name.includes("/")) return "slash";
  // the address comes to Glance in Latin-1, and goes back into a header
  if (!ofNamespace) return undefined;
  return /[\r\n]/.test(name) ? "line break" : /[^\0-\x7f]/.test(name) ? "not ASCII" : undefined;
}
