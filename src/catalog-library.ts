import { readSources } from "../generated/library.js";
import { sourceOf } from "./catalog/check-source.ts";
import { resolveTarget } from "./catalog/releases.ts";
import type { Platform, ResourceType, Source, Target } from "./model.ts";
import type { KeyAnswer, ListAnswer, NamespaceAnswer, SearchAnswer } from "./query/answers.ts";
import { completeKeys as complete, type KeyCompletion } from "./query/complete-keys.ts";
import { completeValues as completeValue, type ValueCompletion } from "./query/complete-values.ts";
import { describeKey as describe } from "./query/describe-key.ts";
import { describeNamespace as describeOne } from "./query/describe-namespace.ts";
import { type Library, makeLibrary } from "./query/library.ts";
import { listKeys as list } from "./query/list-keys.ts";
import { type KeyMatch, matchKey as match } from "./query/match-key.ts";
import { readResourceType } from "./query/place.ts";
import { searchKeys as search } from "./query/search-keys.ts";
import { withWords } from "./query/with-words.ts";

export { targetNames } from "./catalog/releases.ts";
export type { Namespace, Supplement } from "./model.ts";
export type {
  HistoryEvent,
  KeyAnswer,
  KeyDefinition,
  KeyHistory,
  KeyPlace,
  KeySummary,
  ListAnswer,
  NamespaceAnswer,
  NamespaceKeys,
  Parameter,
  Refusal,
  SearchAnswer,
  Values,
} from "./query/answers.ts";
export type { KeyCompletion } from "./query/complete-keys.ts";
export type { ValueCompletion } from "./query/complete-values.ts";
export type { KeyMatch } from "./query/match-key.ts";

/** A catalog to ask: the built-in one, with or without namespaces of one's own. */
export interface Catalog {
  /** The facts, at once. */
  readonly facts: Library;
  /** The same with all words, which are loaded when they are first asked for. */
  readonly words: () => Promise<Library>;
}

/** What is asked of a catalog, and for whom. */
export interface Question {
  /** `openstack@2026.1`, `starlingx`, …; without it OpenStack's newest release. */
  readonly target?: string | undefined;
  /** By its short name, `flavor`, `image`, `volume-type`, or its full one. */
  readonly resourceType?: ResourceType | undefined;
  /** What of the resource the keys are, where that is more than one thing: `metadata` or `scheduler_hints` of a server. */
  readonly propertiesTarget?: string | undefined;
  /** What `makeCatalog` made; without it the built-in catalog. */
  readonly catalog?: Catalog | undefined;
}

/** What the page of a finding's code says. */
export interface Explanation {
  readonly code: string;
  /** The first paragraph of the page, in Markdown. */
  readonly summary: string;
  /** The whole page, in Markdown: what it is, who raises it, examples that fail and pass, how to fix it. */
  readonly page: string;
}

type Sources = Readonly<Record<Platform, readonly Source[]>>;

/** Makes what was made once stay. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const sources = /* @__PURE__ */ once(readSources);
const worded = /* @__PURE__ */ once(
  async () => withWords(sources(), (await import("../generated/library-words.js")).readWords()) as Sources,
);

/**
 * The built-in catalog together with your own namespaces, which apply to every platform.
 * @param documents namespaces in Glance's form, alone or as `{namespace, supplement}`, or a single one
 * @throws TypeError that names what is not a namespace
 */
export function makeCatalog(documents: unknown = []): Catalog {
  if (typeof documents !== "object" || documents === null) throw new TypeError("makeCatalog accepts a namespace or a list of namespaces");
  const own = (Symbol.iterator in documents ? [...(documents as Iterable<unknown>)] : [documents]).map(sourceOf);
  const facts = once(() => makeLibrary(sources(), own));
  return {
    get facts() {
      return facts();
    },
    words: once(async () => makeLibrary(await worded(), own)),
  };
}

const builtIn: Catalog = /* @__PURE__ */ makeCatalog();

/** The keys of a target, namespace by namespace, with their titles and values. @throws RangeError for an unknown target or type */
export function listKeys(question: Question & { readonly namespace?: string | undefined } = {}): ListAnswer {
  const { library, target, resourceType } = asked(question);
  if (question.namespace !== undefined) checkText("question.namespace", question.namespace);
  return list(library, target, { resourceType, namespace: question.namespace });
}

/** The keys that a half-typed text or some words may become, the likeliest first, 50 without a limit; of a flavor without a resource type. */
export function completeKeys(
  typed: string,
  question: Question & { readonly present?: readonly string[] | undefined; readonly limit?: number | undefined } = {},
): KeyCompletion[] {
  checkText("typed", typed);
  const { library, target, resourceType = "OS::Nova::Flavor" } = asked(question);
  const { propertiesTarget: properties_target, present, limit } = question;
  if (present !== undefined) checkTexts("question.present", present);
  if (limit !== undefined && typeof limit !== "number") throw new TypeError("question.limit must be a number");
  return complete(library, typed, target, { resourceType, properties_target, present, limit });
}

/** The values that a half-typed text may become: those that the key has, or examples. None where the target does not know the key. */
export function completeValues(key: string, typed = "", question: Question = {}): ValueCompletion[] {
  checkText("key", key);
  checkText("typed", typed);
  const { library, target, resourceType } = asked(question);
  return completeValue(library, key, typed, target, resourceType);
}

/** What a key is on a target, or what template it follows with what in place of its parameters; a match for each kind of resource. */
export function matchKey(key: string, question: Question = {}): KeyMatch[] {
  checkText("key", key);
  const { library, target, resourceType } = asked(question);
  return match(library, key, target, resourceType);
}

/**
 * All about a key: title, meaning, values, default, releases, who reads it, who refuses what and when; on the target or on the
 * nearest one that has it. Undefined where none does. Loads the words of the catalog when it is first asked.
 */
export async function describeKey(
  key: string,
  question: Question & { readonly history?: boolean | undefined } = {},
): Promise<KeyAnswer | undefined> {
  checkText("key", key);
  const { target, resourceType } = asked(question);
  return describe(await (question.catalog ?? builtIn).words(), key, target, { resourceType, history: question.history ?? false });
}

/** A namespace with its keys, its objects and its words; undefined where no platform has it. */
export async function describeNamespace(namespace: string, question: Question = {}): Promise<NamespaceAnswer | undefined> {
  checkText("namespace", namespace);
  const { target, resourceType } = asked(question);
  return describeOne(await (question.catalog ?? builtIn).words(), namespace, target, resourceType);
}

/** The keys in which every word is found, the best first: of one target, or of all where none is asked for. */
export async function searchKeys(words: string | readonly string[], question: Question = {}): Promise<SearchAnswer> {
  const all = typeof words === "string" ? words.split(/\s+/).filter((word) => word !== "") : words;
  checkTexts("words", all);
  const { target } = asked(question);
  return search(await (question.catalog ?? builtIn).words(), all, question.target === undefined ? undefined : target);
}

/** What the page of a finding's code says; undefined where there is no such code. Loads the pages when it is first asked. */
export async function explainCode(code: string): Promise<Explanation | undefined> {
  checkText("code", code);
  const pages = (await import("../generated/pages.js")).readPages();
  if (!Object.hasOwn(pages, code)) return undefined;
  const page = pages[code] as string;
  const [, summary = ""] = page.split(/\n\s*\n/);
  return { code, summary: summary.replaceAll("\n", " "), page };
}

interface Asked {
  readonly library: Library;
  readonly target: Target;
  readonly resourceType: ResourceType | undefined;
}

function asked(question: Question): Asked {
  if (typeof question !== "object" || question === null)
    throw new TypeError('the question must be an object, such as { target: "openstack" }');
  const { target = "openstack", resourceType = "", propertiesTarget = "", catalog = builtIn } = question;
  for (const [name, value] of Object.entries({ target, resourceType, propertiesTarget })) checkText(`question.${name}`, value);
  if (typeof catalog?.words !== "function") throw new TypeError("question.catalog must be what makeCatalog returned");
  const library = catalog.facts;
  return {
    library,
    target: resolveTarget(target).target,
    resourceType: question.resourceType === undefined ? undefined : readResourceType(library, resourceType),
  };
}

/** @throws TypeError if what a caller passes is not a string */
function checkText(name: string, value: unknown): void {
  if (typeof value !== "string") throw new TypeError(`${name} must be a string`);
}

/** @throws TypeError if what a caller passes is not a list of strings */
function checkTexts(name: string, value: unknown): void {
  if (!Array.isArray(value) || !value.every((each) => typeof each === "string")) throw new TypeError(`${name} must be a list of strings`);
}
