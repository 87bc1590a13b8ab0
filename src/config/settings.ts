import { joinPointer } from "../json/pointer.ts";
import {
  type Configuration,
  type Fact,
  type GeneratedOutput,
  type Level,
  NOTHING,
  type Override,
  type Setting,
  type Settings,
} from "./configuration.ts";
import type { ReadFile } from "./read-file.ts";

/** What one file itself sets, and what it names to come before. */
export interface OwnSettings extends Pick<Configuration, "settings" | "ignore" | "generate" | "overrides"> {
  readonly extends: readonly Setting<string>[];
}

/** A value of the form of `schemas/config.schema.json`; a list of one may be written without its brackets. */
interface Written extends WrittenSettings {
  readonly extends?: string | readonly string[];
  readonly ignore?: string | readonly string[];
  readonly generate?: readonly (Omit<GeneratedOutput, "out"> & { readonly out: string })[];
  readonly overrides?: readonly WrittenOverride[];
}

interface WrittenOverride extends WrittenSettings {
  readonly files?: string | readonly string[];
  readonly resources?: string | readonly string[];
  readonly reason?: string;
}

interface WrittenSettings {
  readonly target?: string;
  readonly namespaces?: string | readonly string[];
  readonly rules?: Readonly<Record<string, Level>>;
  readonly platform?: Readonly<Record<string, unknown>>;
}

/** The settings of a file, each with its place. The file's value has the form of a configuration. */
export function settingsOf({ value, pointer, at }: ReadFile): OwnSettings {
  const written = value as Written;
  const settings = (from: WrittenSettings, base: string): Settings => ({
    ...(from.target !== undefined && { target: { value: from.target, at: at(`${base}/target`) } }),
    namespaces: listed(from.namespaces, `${base}/namespaces`),
    rules: new Map(
      Object.entries(from.rules ?? {}).map(([code, level]) => [code, { value: level, at: at(joinPointer(base, "rules", code), "key") }]),
    ),
    resources: [],
    platform: new Map(
      Object.entries(from.platform ?? {}).map(([fact, known]) => [
        fact as Fact,
        { value: known, at: at(joinPointer(base, "platform", fact), "key") },
      ]),
    ),
  });
  const listed = (one: string | readonly string[] | undefined, base: string): Setting<string>[] =>
    typeof one === "string"
      ? [{ value: one, at: at(base) }]
      : (one ?? []).map((each, index) => ({ value: each, at: at(`${base}/${index}`) }));
  const overrides = (written.overrides ?? []).map((override, index): Override => {
    const base = `${pointer}/overrides/${index}`;
    const names = listed(override.resources, `${base}/resources`);
    const files = listed(override.files, `${base}/files`);
    const own = settings(override, base);
    if (names.length === 0) return { files, resources: names, settings: own };
    const reason = { value: override.reason as string, at: at(`${base}/reason`) };
    return { files, resources: names, settings: { ...NOTHING, resources: [{ names, rules: own.rules, reason }] } };
  });
  return {
    extends: listed(written.extends, `${pointer}/extends`),
    settings: settings(written, pointer),
    ignore: listed(written.ignore, `${pointer}/ignore`),
    generate: (written.generate ?? []).map((output, index) => ({
      ...output,
      out: { value: output.out, at: at(`${pointer}/generate/${index}/out`) },
    })),
    overrides,
  };
}

/** Settings laid over others: the later target, rule and fact win, and namespaces come to those before. */
export function layOver(before: Settings, after: Settings): Settings {
  const target = after.target ?? before.target;
  return {
    ...(target !== undefined && { target }),
    namespaces: [...new Set([...before.namespaces, ...after.namespaces])],
    rules: new Map([...before.rules, ...after.rules]),
    platform: new Map([...before.platform, ...after.platform]),
    resources: [...before.resources, ...after.resources],
  };
}
