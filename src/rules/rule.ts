import type { Params, Platform, PlatformFacts, Rule, Service, Severity, Span, Stage, Suggestion, Target } from "../model.ts";
import type { Side } from "./side.ts";

/** What a server is asked for with. A side that is left out is not known: it could hold anything. */
export interface Server {
  readonly flavor?: Side;
  readonly image?: Side;
  readonly metadata?: Side;
  /** A volume type, checked by itself: no server is requested with it. */
  readonly volume_type?: Side;
  readonly platform: PlatformFacts;
  readonly target: Target;
}

/** The place of a key of a fault. */
export type Where = readonly [side: "flavor" | "image" | "metadata" | "volume_type", key: string];

/** One violation of a rule: the parameters of the message, and the keys that take part, the one to change first. */
export interface Fault<P extends Params> {
  readonly params: P;
  readonly keys: readonly [Where, ...Where[]];
  /** Where it is not the rule's own. */
  readonly http?: number;
  readonly stage?: Stage;
  readonly severity?: Severity;
  readonly service?: Service;
  readonly whole?: true;
  /** The fault is in the name of the first key, not in its value. */
  readonly of?: "key";
  readonly suggestions?: readonly Suggestion[];
}

/** A property of an image, and its values where only some do. */
export interface ImageSetting {
  readonly property: string;
  readonly values?: readonly string[];
}

/** A constraint that spans keys, or that needs more than the text of one value. */
export interface ServerRule<P extends Params = Params> extends Rule<P>, Span {
  readonly platform: Platform;
  /** Who refuses, and when. */
  readonly service: Service;
  readonly stage: Stage;
  readonly http?: number;
  readonly microversion?: string;
  /** The rule runs if any side has one of these keys; `hw:numa_mem.{node}` is any key of that template, `*` always. */
  readonly keys: readonly string[];
  /** More keys that call it, but only where a fact of the platform is known: without any it has nothing to say of them. */
  readonly keysWithFacts?: readonly string[];
  /**
   * The fault belongs to the guest, not to a key: each key does what it says, but the result is refused, is not what was meant,
   * or finds no host. The finding then has no key of its own, and all that take part are related. This applies to everything
   * that libvirt refuses.
   */
  readonly whole?: true;
  /** The sides of which all must be known for the rule to have anything to say; it is not asked otherwise. */
  readonly needs?: readonly Where[0][];
  /** What an image can set to keep a flavor from this fault: a property, and its values where only some do. */
  readonly image?: ImageSetting;
  check(server: Server, report: (fault: Fault<P>) => void): void;
}
