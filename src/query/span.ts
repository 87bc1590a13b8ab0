import { rank } from "../catalog/releases.ts";
import type { Platform, Span } from "../model.ts";
import { type KnownKey, valueSpans } from "./known-key.ts";

/** The releases of a platform that have a known key: those that have its definition and the values that it has from lists. */
export function spanOf(platform: Platform, known: KnownKey): Span {
  const spans: Span[] = [known.standing.definition.facts, ...valueSpans(known)];
  const order = (a: string, b: string): number => rank(platform, a) - rank(platform, b);
  const since = spans
    .flatMap((span) => span.since ?? [])
    .sort(order)
    .at(-1);
  const until = spans.flatMap((span) => span.until ?? []).sort(order)[0];
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}
