import type { Severity, Stage } from "../model.ts";

/** Where a setting comes from. */
export interface DecidedBy {
  readonly side: "flavor" | "image";
  readonly key: string;
}

/** One thing that a guest gets. */
export interface EffectSetting {
  readonly section: "cpu" | "numa" | "memory" | "machine" | "devices" | "limits";
  readonly name: string;
  /** Null where it depends on an image that was not named, or where flavor and image contradict each other. */
  readonly value: string | null;
  /** The keys that decide it; none where it is Nova's default or the flavor's own size. */
  readonly decided_by: readonly DecidedBy[];
}

/** One group of what Placement is asked for; the first has no suffix. */
export interface EffectGroup {
  readonly suffix: string;
  readonly resources: Readonly<Record<string, number>>;
  readonly required: readonly string[];
  readonly forbidden: readonly string[];
}

/** What Nova asks Placement for, without what ports, device profiles and the cloud's configuration add. */
export interface PlacementRequest {
  readonly groups: readonly EffectGroup[];
  /** Traits of the host itself, which Nova's request filters ask for. */
  readonly root_required: readonly string[];
  readonly root_forbidden: readonly string[];
  readonly group_policy?: string;
}

/** A finding about the pair: what has no effect, what is refused. */
export interface EffectRemark {
  readonly keys: readonly DecidedBy[];
  readonly code: string;
  readonly severity: Severity;
  readonly stage?: Stage;
  readonly message: string;
  /** Where the fact is in the service's code. */
  readonly source: string;
}

/** What a flavor, with or without an image, asks for in the end. */
export interface Effect {
  readonly target: string;
  readonly flavor: string;
  readonly image?: string;
  readonly settings: readonly EffectSetting[];
  readonly placement: PlacementRequest;
  /** Errors: no server comes of the pair before they are fixed. */
  readonly refused: readonly EffectRemark[];
  /** Warnings: settings that do not do what they say. */
  readonly without_effect: readonly EffectRemark[];
}
