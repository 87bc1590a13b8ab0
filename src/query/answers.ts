import type { Facts, Platform, ResourceType, Service, Stage, ValueSchema } from "../model.ts";

/** A kind of resource that has a key, and which part of it, if it has several. */
export interface KeyPlace {
  readonly resource_type: ResourceType;
  readonly properties_target?: string;
}

/** Who refuses a value, and how. */
export interface Refusal {
  readonly service: Service;
  readonly stage: Stage;
  readonly http: number;
  /** The first compute API version that refuses. */
  readonly microversion?: string;
}

/** What values a key has on a target: what its definition offers, and how the text is read. */
export interface Values {
  /** Glance's word: string, integer, number, boolean, array. */
  readonly type: string;
  /** The values that the definition offers, those of the target's release. */
  readonly enum?: readonly string[];
  /** The same for the items of an array. */
  readonly items?: readonly string[];
  readonly any_case?: true;
  /** Other spellings that the service accepts, and the value that each means. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Operators that can precede a value that is compared. */
  readonly operators?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  /** How the service reads the text; empty where any text does. */
  readonly reads: ValueSchema;
}

/** A parameter of a key template. */
export interface Parameter {
  readonly description?: string;
  readonly pattern?: string;
  /** The values that the target has. */
  readonly values?: readonly string[];
  /** Its value in the requested key. */
  readonly value?: string;
}

/** One definition of a key, and every place where it is the same. */
export interface KeyDefinition
  extends Pick<Facts, "since" | "until" | "deprecated" | "alias_of" | "note" | "documentation" | "differs" | "examples"> {
  /** The key, or the template that the key follows. */
  readonly key: string;
  readonly namespace: string;
  readonly object?: string;
  readonly places: readonly KeyPlace[];
  readonly title?: string;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly values: Values;
  /** The service that refuses another value; absent if such a value is accepted and does not work. */
  readonly check?: Refusal;
  /** Nova's check of extra specs refuses the key itself, although a service may read it. */
  readonly refused?: true;
  /** The services that act on it; empty where none does, absent for a key of one's own whose supplement does not say. */
  readonly read_by?: readonly string[];
  /** What services do with the key, a sentence each without its subject. */
  readonly uses?: readonly { readonly service: string; readonly use: string }[];
  /** The release of OpenStack that a fork has it from. */
  readonly inherited_from?: string;
}

/** Something that happened to a key in a release. */
export type HistoryEvent =
  | { readonly release: string; readonly change: "came" | "went" | "refused" | "accepted" }
  | {
      readonly release: string;
      readonly change: "values-came" | "values-went";
      readonly parameter?: string;
      readonly values: readonly string[];
    }
  | { readonly release: string; readonly change: "deprecated"; readonly successor?: string; readonly reason?: string }
  | { readonly release: string; readonly change: "reading"; readonly from: ValueSchema; readonly to: ValueSchema };

/** What happened to a key on one platform, the oldest first. */
export interface KeyHistory {
  readonly platform: Platform;
  readonly namespaces: readonly string[];
  readonly places: readonly KeyPlace[];
  readonly inherited_from?: string;
  /** The releases that have it from there. */
  readonly releases?: readonly string[];
  readonly events: readonly HistoryEvent[];
}

/** The releases with facts that have something. */
export type Availability = Readonly<Record<Platform, readonly string[]>>;

/** The answer to `show KEY`. */
export interface KeyAnswer {
  readonly version: 1;
  readonly kind: "key";
  readonly key: string;
  /** The target that was asked for. */
  readonly target: string;
  /** The target of the definitions: the requested one, or the nearest that has the key. */
  readonly shown: string;
  readonly releases: Availability;
  /** The first of a place is the one that checks use. */
  readonly definitions: readonly KeyDefinition[];
  /** The same properties under the keys that they have elsewhere. */
  readonly counterparts: readonly { readonly key: string; readonly places: readonly KeyPlace[] }[];
  readonly history?: readonly KeyHistory[];
}

/** One key of a list. */
export interface KeySummary {
  readonly key: string;
  readonly object?: string;
  readonly places: readonly KeyPlace[];
  readonly title?: string;
  readonly values: Values;
  readonly deprecated?: Facts["deprecated"];
  /** Nova's check of extra specs refuses the key itself. */
  readonly refused?: true;
  /** The lists of values of the template's parameters, by parameter. */
  readonly parameters?: Readonly<Record<string, readonly string[]>>;
}

/** The keys of one namespace. */
export interface NamespaceKeys {
  readonly namespace: string;
  readonly display_name?: string;
  readonly keys: readonly KeySummary[];
}

/** The answer to `list`. */
export interface ListAnswer {
  readonly version: 1;
  readonly kind: "list";
  readonly target: string;
  readonly namespaces: readonly NamespaceKeys[];
}

/** The answer to `show NAMESPACE`. */
export interface NamespaceAnswer extends NamespaceKeys {
  readonly version: 1;
  readonly kind: "namespace";
  readonly target: string;
  /** The target of the keys: the requested one, or the newest of the platform that has the namespace. */
  readonly shown: string;
  readonly description?: string;
  readonly documentation?: string;
  readonly associations: readonly (KeyPlace & { readonly prefix?: string })[];
  readonly objects: readonly { readonly name: string; readonly description?: string; readonly required?: readonly string[] }[];
  readonly tags: readonly string[];
}

/** Where a word was found. */
export interface Match {
  readonly in: "key" | "title" | "value" | "namespace" | "description" | "note";
  readonly text: string;
}

/** A key that a search found. */
export interface FoundKey {
  readonly key: string;
  readonly title?: string;
  readonly namespaces: readonly string[];
  readonly places: readonly KeyPlace[];
  readonly releases: Availability;
  readonly score: number;
  readonly matches: readonly Match[];
}

/** The answer to `search`: the best first. */
export interface SearchAnswer {
  readonly version: 1;
  readonly kind: "search";
  readonly words: readonly string[];
  readonly target?: string;
  readonly results: readonly FoundKey[];
}

/** A key that only one of two targets has. */
export interface DiffKey {
  readonly key: string;
  readonly namespace: string;
  readonly title?: string;
  /** The template that has the key in its list. */
  readonly template?: string;
  readonly values: Values;
  /** Nova's check of extra specs refuses the key itself. */
  readonly refused?: true;
}

/** A difference in one thing; null where a side has none. */
export interface Difference<What extends string, Value> {
  readonly what: What;
  readonly from: Value;
  readonly to: Value;
}

/** A difference in one thing about a key that both targets have. */
export type Change =
  | { readonly what: "values"; readonly added: readonly string[]; readonly removed: readonly string[] }
  | Difference<"type", string>
  | Difference<"any_case" | "refused", boolean>
  /** How the text is read; without the words of lists where both sides have a list. */
  | Difference<"reads", ValueSchema>
  | Difference<"default", unknown>
  | Difference<"check", Refusal | null>
  | Difference<"deprecated", NonNullable<Facts["deprecated"]> | null>
  | Difference<"alias_of", string | null>
  | Difference<"read_by", readonly string[]>;

/** The differences on one kind of resource. */
export interface PlaceDiff extends KeyPlace {
  readonly added: readonly DiffKey[];
  readonly removed: readonly DiffKey[];
  readonly changed: readonly { readonly key: string; readonly changes: readonly Change[] }[];
}

/** The answer to `diff`; places without a difference are left out. */
export interface DiffAnswer {
  readonly version: 1;
  readonly kind: "diff";
  readonly from: string;
  readonly to: string;
  readonly places: readonly PlaceDiff[];
}
