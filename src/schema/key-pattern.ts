import type { PlatformDefinition } from "../catalog/catalog.ts";
import type { Platform } from "../model.ts";

const PARAMETER = /\{([a-z_]+)\}/g;

/** Replaces, in a pattern of keys, a parameter with a list: its values differ from release to release. */
const LISTED = "(?<value>.+)";

/**
 * The pattern of the keys that a template, or a part of it, spells on a platform: JavaScript with the flag u, for a listed parameter what
 * `withListed` puts values in place of.
 */
export function keyPattern({ definition, own, upstream }: PlatformDefinition, text: string, platform: Platform): string {
  const { parameters = {}, resourceType } = definition;
  // Nova leaves the dots of its templates unescaped, so that any character passes for one (nova/api/validation/extra_specs/base.py)
  const dot = !own && (platform === "openstack" || upstream) && resourceType === "OS::Nova::Flavor" ? "." : "\\.";
  const literal = (part: string): string => escapePattern(part).replaceAll("\\.", dot);
  let pattern = "",
    last = 0;
  for (const { 0: whole, 1: name, index } of text.matchAll(PARAMETER)) {
    const parameter = parameters[name as string];
    pattern += literal(text.slice(last, index)) + (parameter?.values ? LISTED : `(?:${parameter?.pattern ?? ".+"})`);
    last = index + whole.length;
  }
  return `^${pattern}${literal(text.slice(last))}$`;
}

/** The same pattern with only these values of the listed parameter. */
export function withListed(pattern: string, ...values: readonly string[]): string {
  return pattern.replace(LISTED, () => (values.length === 0 ? "(?!)" : `(?:${values.map(escapePattern).join("|")})`));
}

/** A text as the pattern that matches only it, in every dialect. */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
