import { wellFormed } from "../json/characters.ts";
import type { Finding } from "../model.ts";
import { builtInServers } from "../validate/built-in-servers.ts";
import { type Judge, judgeOf } from "../validate/judge.ts";
import { layersOf } from "../validate/make-validator.ts";
import { snapshot } from "../validate/snapshot.ts";
import { validateResource } from "../validate/validate.ts";
import { type Answer, bodyRefusal, refusalOf } from "./answer.ts";
import { asOf, type HeaderOf, microversionOf } from "./microversion.ts";
import { checkHookOptions, type HookOptions, type LogEntry } from "./options.ts";
import { type Body, isMediaType } from "./read-body.ts";
import { type Recognized, type RequestKind, recognize } from "./recognize.ts";
import { resourceIn } from "./resources.ts";

/** A request of an API, its body apart. */
export interface ApiRequest {
  readonly method: string;
  /** With or without a query. */
  readonly path: string;
  readonly header: HeaderOf;
}

/** What was found in a request. */
export interface Examined {
  readonly findings: readonly Finding[];
  /** What is answered in place of the service; absent where the request goes on. */
  readonly answer?: Answer;
  /** Headers for the service's answer, where there is something to say of a request that goes on. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Checks requests of Nova's and Glance's APIs. */
export interface Examiner {
  /** Whether a request asks a service to keep what is checked here; a body of another need not be read. */
  recognizes(method: string, path: string): Recognized | undefined;
  /**
   * Checks a request with its body, which is JSON or what that was read as. Never throws for what a client sent. A promise for a
   * namespace, whose rules load when the first comes; everything else is answered at once, since servers wait for it.
   */
  examine(request: ApiRequest, recognized: Recognized, body: Body): Examined | Promise<Examined>;
}

const RANK = { error: 2, warning: 1, info: 0 } as const;
const BUILT_IN = [builtInServers];
const warn = (entry: LogEntry): void => console.warn(`metadef: ${JSON.stringify(entry)}`);
const NOTHING: Examined = { findings: [] };

/** Makes an examiner. @throws RangeError for an unknown target, TypeError for an option of another type */
export function makeExaminer(options: HookOptions = {}): Examiner {
  checkHookOptions(options);
  const { failOn = "error", mode = "refuse", mounts, catalog, microversion, ...rest } = options;
  const { log = mode === "warn" ? warn : undefined, ...terms } = rest;
  const judge = judgeOf(catalog === undefined ? BUILT_IN : layersOf(catalog), terms);

  function conclude(request: ApiRequest, found: readonly Finding[], refusing: Answer | undefined): Examined {
    const answer = mode === "warn" ? undefined : refusing;
    if (found.length === 0 && answer === undefined) return NOTHING;
    log?.({
      method: request.method,
      path: request.path.replace(/[?#].*$/s, ""),
      ...(answer !== undefined && { refused: answer.status }),
      findings: found.map(({ code, severity, key }) => ({ code, severity, ...(key !== undefined && { key }) })),
    });
    return answer === undefined ? { findings: found, headers: headersOf(found) } : { findings: found, answer };
  }

  return {
    recognizes: (method, path) => recognize(method, path, mounts),
    examine: (request, recognized, body) => {
      const { header } = request;
      if (!isMediaType(recognized, header("content-type")))
        return conclude(request, [], bodyRefusal(recognized, 415, "Unsupported Content-Type", header));
      if (!("value" in body)) return conclude(request, [], bodyRefusal(recognized, body.status, body.message, header));
      const { kind } = recognized;
      if (kind === "namespace") return namespaceFindings(body.value).then((findings) => judged(request, recognized, findings));
      return judged(request, recognized, findingsOf(kind, body.value, judge));
    },
  };

  function judged(request: ApiRequest, recognized: Recognized, all: readonly Finding[]): Examined {
    if (all.length === 0) return NOTHING;
    const asked = microversionOf(request.header, microversion);
    const found = all.map((finding) => asOf(finding, asked)).filter(({ severity }) => severity !== "info");
    const wrong = found.filter(({ severity }) => RANK[severity] >= RANK[failOn]);
    return conclude(request, found, wrong.length === 0 ? undefined : refusalOf(recognized, wrong, request.header));
  }
}

async function namespaceFindings(body: unknown): Promise<readonly Finding[]> {
  const { checkForm } = await import("../namespace-lint/lint-namespace.ts");
  return checkForm(snapshotOf(body));
}

function findingsOf(kind: Exclude<RequestKind, "namespace">, body: unknown, judge: Judge): readonly Finding[] {
  const check = (value: unknown): readonly Finding[] => {
    const { resource, findings } = resourceIn(kind, value);
    if (resource === undefined) return findings;
    const found = validateResource(resource, judge);
    return findings.length === 0 ? found : [...findings, ...found];
  };
  try {
    return check(body);
  } catch {
    // a server's parser may hand over what is no plain JSON
    return check(snapshot(body));
  }
}

/** What JSON would be of a value: a parser's own objects may have getters. */
function snapshotOf(body: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(body) ?? "null");
  } catch {
    return null;
  }
}

/** The findings of a request that goes on, as a list of RFC 9651: each code, with the key that it is about. */
function headersOf(findings: readonly Finding[]): Record<string, string> {
  const items = findings
    .slice(0, 20)
    .map(({ code, key }) =>
      key === undefined ? code : `${code};key="${encodeURIComponent(wellFormed(key.slice(0, 255))).replaceAll("%3A", ":")}"`,
    );
  return items.length === 0 ? {} : { "metadef-findings": items.join(", ") };
}
