import { rank, spanHolds } from "../../src/catalog/releases.ts";
import type { Span } from "../../src/model.ts";

/** Names, each with the releases in which it stands. */
export type Spans = Readonly<Record<string, Span>>;

/** What a release's own names make of a list. */
export interface Update {
  readonly spans: Spans;
  /** What changes, a line each. */
  readonly changes: readonly string[];
  /** What cannot be: a name that the list has from the release on, and the release lacks. */
  readonly faults: readonly string[];
}

/** Brings a list up to date with the names that a release has: new ones stand since it, gone ones until it. */
export function updateSpans(spans: Spans, names: readonly string[], release: string): Update {
  const had = new Set(names);
  const changes: string[] = [],
    faults: string[] = [];
  const updated = [...new Set([...Object.keys(spans), ...names])].sort().map((name): [string, Span] => {
    const span = spans[name];
    const next = had.has(name) ? standing(span, release) : gone(span as Span, release);
    if (next === undefined) faults.push(`${name} stands since ${release} in the list, and ${release} lacks it`);
    else if (JSON.stringify(next) !== JSON.stringify(span)) changes.push(`${name}: ${words(span)} -> ${words(next)}`);
    return [name, next ?? (span as Span)];
  });
  return { spans: Object.fromEntries(updated), changes, faults };
}

function standing(span: Span | undefined, release: string): Span {
  if (span === undefined) return { since: release };
  if (spanHolds("openstack", span, release)) return span;
  const { since, until } = span;
  const late = since !== undefined && rank("openstack", release) < rank("openstack", since);
  return late ? { since: release, ...(until !== undefined && { until }) } : { ...(since !== undefined && { since }) };
}

function gone(span: Span, release: string): Span | undefined {
  if (!spanHolds("openstack", span, release)) return span;
  return span.since === release ? undefined : { ...span, until: release };
}

function words(span: Span | undefined): string {
  if (span === undefined) return "unknown";
  const { since, until } = span;
  return [since === undefined ? "from the first" : `since ${since}`, ...(until === undefined ? [] : [`until ${until}`])].join(" ");
}
