import { formatTitles } from "../../documents/index.ts";
import { isMap } from "../../json/value.ts";
import { completeKeys, type KeyCompletion } from "../../query/complete-keys.ts";
import { completeValues } from "../../query/complete-values.ts";
import { describeNamespace, namespaceNames } from "../../query/describe-namespace.ts";
import { resourceTypes, shortType } from "../../query/place.ts";
import { platforms } from "../../query/platforms.ts";
import { outputs } from "../../report/outputs.ts";
import { configuredLibrary } from "../../setup/library.ts";
import { listRules } from "../../setup/rule-list.ts";
import type { Io } from "../io.ts";
import { readTarget, readType } from "../run/read-question.ts";
import type { Typed } from "./parse-typed.ts";

/** A word that the shell may put in. */
export interface Candidate {
  readonly word: string;
  readonly describe?: string;
  /** Something of the user's own has to follow: no blank comes after it. */
  readonly partial?: true;
}

type Source = (typed: Typed, io: Io) => Candidate[] | Promise<Candidate[]>;

const targets: Source = () =>
  platforms().flatMap(({ platform, releases }) => [
    { word: platform, describe: "the newest release" },
    ...releases.flatMap(({ target, also }) => [{ word: target }, ...also.map((word) => ({ word, describe: target }))]),
  ]);

const named = (names: Readonly<Record<string, { readonly title: string }>>): Candidate[] =>
  Object.entries(names).map(([word, { title }]) => ({ word, describe: title }));

/** The catalog as the words before and the configuration have it. */
async function libraryOf({ options }: Typed, io: Io) {
  const config = options.get("config")?.at(-1);
  const { library, target } = await configuredLibrary(
    {
      target: options.get("target")?.at(-1),
      namespaces: options.get("namespaces") ?? [],
      config: options.has("config") && config === undefined ? false : config,
    },
    io,
  );
  return { library, target: readTarget(target, io), resourceType: readType(options.get("resource-type")?.at(-1), library) };
}

const keys: Source = async (typed, io) => {
  const { library, target, resourceType: asked } = await libraryOf(typed, io);
  const places = library.catalog[target.platform].map(({ definition: { resourceType, properties_target } }) => ({
    resourceType,
    properties_target,
  }));
  const found = new Map<string, KeyCompletion>();
  for (const place of new Map(places.map((each) => [JSON.stringify(each), each])).values()) {
    if (asked !== undefined && place.resourceType !== asked) continue;
    const present = [...found.keys()];
    for (const each of completeKeys(library, typed.text, target, { ...place, present, limit: Number.POSITIVE_INFINITY }))
      found.set(each.key, each);
  }
  // a template accepts what is typed already, and would be in the way of its own values
  const offered = [...found.values()].filter(({ key, template }) => template === undefined || key !== typed.text);
  return offered.map(({ key, title, partial }) => ({
    word: key,
    ...(title !== undefined && { describe: title }),
    ...(partial && { partial }),
  }));
};

const namespaces: Source = async (typed, io) => {
  const { library, target } = await libraryOf(typed, io);
  return namespaceNames(library).map((word) => ({ word, describe: describeNamespace(library, word, target)?.display_name ?? "" }));
};

/** Keys, and the values of those that are typed already. */
const keysAndValues: Source = async (typed, io) => {
  const { library, target } = await libraryOf(typed, io);
  const values = typed.positionals.flatMap((key) =>
    completeValues(library, key, "", target).map(({ value }) => ({ word: value, describe: key })),
  );
  return [...values, ...(await keys(typed, io))];
};

/** The clouds of clouds.yaml. */
const clouds: Source = async (_, io) => {
  const { findSettings } = await import("../../cloud/settings/files.ts");
  const found = await findSettings("clouds", io.env["OS_CLIENT_CONFIG_FILE"] || undefined, io);
  const all = found?.settings["clouds"];
  return isMap(all) ? Object.keys(all).map((word) => ({ word, describe: found?.path ?? "" })) : [];
};

const both =
  (one: Source, two: Source): Source =>
  async (typed, io) => [...(await one(typed, io)), ...(await two(typed, io))];

const nothing: Source = () => [];

/** What the value of an option may be, by the option's name: no command uses a name for two things. Others are names of files. */
export const optionValues: Readonly<Record<string, Source>> = {
  target: targets,
  from: targets,
  "resource-type": async (typed, io) =>
    resourceTypes((await libraryOf(typed, io)).library).map((type) => ({ word: shortType(type), describe: type })),
  namespace: namespaces,
  format: () => [...named(outputs), { word: "auto", describe: "text, and what a job on GitHub or GitLab shows" }],
  as: () => formatTitles.map(({ name, title }) => ({ word: name, describe: title })),
  only: async () => (await import("../../typegen/generate.ts")).kinds.map((word) => ({ word })),
  "max-warnings": nothing,
  cloud: clouds,
  "changed-since": nothing,
  "region-name": nothing,
  timeout: nothing,
  name: nothing,
  "display-name": nothing,
  description: nothing,
  property: nothing,
};

/** What a positional word may be, by the command and its name. Others are names of files. */
export const positionalValues: Readonly<Record<string, Source>> = {
  "show name": both(keys, namespaces),
  "search words": keysAndValues,
  "pull namespaces": namespaces,
  "diff from": targets,
  "diff to": targets,
  "explain code": () => listRules().map(({ code, severity, about }) => ({ word: code, describe: `${severity}, about the ${about}` })),
};
