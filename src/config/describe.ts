import { NEWEST, resolveTarget, targetName } from "../catalog/releases.ts";
import type { Place } from "../model.ts";
import type { Configuration, Fact, Level, Setting } from "./configuration.ts";
import type { Held } from "./settings-for.ts";

/** A setting that applies, and where it is written; null if it is not set. */
export interface ReportedSetting<T> {
  readonly value: T;
  readonly from: Place | null;
}

/** What holds for a file, as `metadef config --format json` gives it. Files are named as the reports name them. */
export interface ConfigAnswer {
  readonly version: 1;
  readonly kind: "config";
  readonly file: string;
  /** The configuration that was found; null if there is none. */
  readonly configuration: string | null;
  /** The files that it extends, those of theirs too. */
  readonly extends: readonly string[];
  /** The glob that leaves the file out; null where none does. */
  readonly ignored: ReportedSetting<string> | null;
  /** The globs by which overrides hold, the later winning. */
  readonly overrides: readonly ReportedSetting<string>[];
  readonly target: ReportedSetting<string>;
  readonly namespaces: readonly ReportedSetting<string>[];
  readonly rules: Readonly<Record<string, ReportedSetting<Level>>>;
  readonly platform: Readonly<Partial<Record<Fact, ReportedSetting<unknown>>>>;
  /** What holds for some resources, the later winning. */
  readonly resources: readonly ToldResources[];
}

/** Severities for the findings of some resources. */
export interface ToldResources {
  /** Globs. */
  readonly names: readonly ReportedSetting<string>[];
  readonly rules: Readonly<Record<string, ReportedSetting<Level>>>;
  readonly reason: ReportedSetting<string>;
}

/**
 * What a configuration says of a file, each setting with its place.
 * @param nameOf how a file is named, from its absolute path
 */
export function describeConfiguration(
  file: string,
  holding: (Held & { readonly configuration: Configuration }) | undefined,
  nameOf: (path: string) => string,
): ConfigAnswer {
  const tell = <T>({ value, at }: Setting<T>): ReportedSetting<T> => ({ value, from: { ...at, file: nameOf(at.file) } });
  const byDefault = { value: targetName({ platform: "openstack", release: NEWEST.openstack }), from: null };
  const answer = { version: 1, kind: "config", file } as const;
  if (holding === undefined) {
    const nothing = {
      configuration: null,
      extends: [],
      ignored: null,
      overrides: [],
      namespaces: [],
      rules: {},
      platform: {},
      resources: [],
    };
    return { ...answer, ...nothing, target: byDefault };
  }
  const { configuration, settings, ignored, overrides } = holding;
  const { target, namespaces, rules, platform } = settings;
  return {
    ...answer,
    configuration: nameOf(configuration.file),
    extends: configuration.extended.map(nameOf),
    ignored: ignored === undefined ? null : tell(ignored),
    overrides: overrides.map(({ by }) => tell(by)),
    target: target === undefined ? byDefault : { ...tell(target), value: targetName(resolveTarget(target.value).target) },
    namespaces: namespaces.map(tell),
    rules: Object.fromEntries([...rules].map(([code, setting]) => [code, tell(setting)])),
    platform: Object.fromEntries([...platform].map(([fact, setting]) => [fact, tell(setting)])),
    resources: settings.resources.map((each) => ({
      names: each.names.map(tell),
      rules: Object.fromEntries([...each.rules].map(([code, setting]) => [code, tell(setting)])),
      reason: tell(each.reason),
    })),
  };
}
