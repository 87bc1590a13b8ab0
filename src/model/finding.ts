import type { ResourceType } from "./target.ts";

/** The severity: a service refuses it; it accepts it but it does not work; it works but can be better. */
export type Severity = "error" | "warning" | "info";

/** Who reads a key, and who refuses it. */
export type Service = "nova" | "libvirt" | "glance" | "cinder" | "placement" | "ironic" | (string & {});

/**
 * When a service refuses: a value is set, a server is requested, during scheduling, the host builds the server, a later
 * operation (a rescue, a snapshot).
 */
export type Stage = "set" | "request" | "schedule" | "build" | "operation";

/** A place: in a file where there is one, always in the document (JSON pointer). Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file?: string;
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  /** UTF-16 units from the place to its end, on its line. */
  readonly length?: number;
  /** The place is that of the entry's key, not of its value. */
  readonly of?: "key";
  /** The key or attribute is not there: the place is that of what it is absent from. */
  readonly absent?: true;
}

/** What was probably meant instead of a key or of a value. */
export interface Suggestion {
  readonly kind: "key" | "value" | "target";
  readonly text: string;
  /** The type of the resource that has the key, where it is another one. */
  readonly on?: ResourceType;
}

/** What a finding's words are made of. */
export type Params = Readonly<Record<string, unknown>>;

/** One defect in one place, as data. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** The severity that the rule gives it, where the configuration gives it another. */
  readonly default_severity?: Severity;
  readonly params: Params;
  /**
   * The key to change. A finding without one that has `related` is about all of those together: each does what it says, and what they
   * ask for together is refused or found nowhere; `at` is the place of the first.
   */
  readonly key?: string;
  /** What the finding is about: the resource's type and the name it was given. */
  readonly resource?: { readonly type: ResourceType; readonly name?: string };
  readonly service?: Service;
  readonly stage?: Stage;
  /** The status that the service answers. */
  readonly http?: number;
  /** The first compute API version that refuses; an older request stores the value in silence. */
  readonly microversion?: string;
  readonly at: Place;
  /** Other keys that take part, and their places. */
  readonly related?: readonly { readonly key: string; readonly at: Place }[];
  readonly suggestions: readonly Suggestion[];
  readonly message: string;
  /** The targets for which it holds, `openstack@2024.1`, where several were asked for. */
  readonly targets?: readonly string[];
  /** Whether the newer of two targets that are compared has it, or only the older one. */
  readonly change?: "new" | "gone";
  /** What made the difference, where the catalog has it: the targets that changed the key. */
  readonly because?: readonly { readonly target: string; readonly change: string }[];
  /** With which others of a cloud it occurs, where flavors were checked with images: how many, what they are, and the first names. */
  readonly pairs?: { readonly count: number; readonly noun: "flavor" | "image"; readonly names: readonly string[] };
  /** What keeps it from counting, where something does: a comment, the configuration or the baseline; and why. */
  readonly suppressed?: { readonly by: "comment" | "configuration" | "baseline"; readonly reason?: string };
}

/** A defect with a name: what all findings of one code share. */
export interface Rule<P extends Params = Params> {
  readonly code: string;
  readonly severity: Severity;
  /** The service, the file and the releases that the fact comes from. */
  readonly source: string;
  /** The finding in a sentence. */
  message(params: P): string;
}
