import type { Finding, Place, Stage } from "../model.ts";
import { jsonText } from "./json-text.ts";

/** A resource that was checked. */
export interface CheckedResource {
  /** Its name, or its place. */
  readonly name: string;
  readonly at: Place;
}

/** A flavor met by an image, both by their index. */
export interface CheckedPair {
  readonly flavor: number;
  readonly image: number;
  /** Whether nothing refuses a server of the two. */
  readonly boots: boolean;
  /** The earliest stage at which a service refuses; absent where none does, and where a document cannot be read whole. */
  readonly refused_at?: Stage;
  /** By their index. */
  readonly findings: readonly number[];
}

/** Flavors met by images. */
export interface CheckResult {
  readonly flavors: readonly (CheckedResource & { readonly target: string })[];
  readonly images: readonly CheckedResource[];
  readonly server_metadata?: CheckedResource;
  /** The flavor that the server has, where the question was of a resize. */
  readonly resize_from?: CheckedResource;
  /** Every finding of any pair, once. */
  readonly findings: readonly Finding[];
  readonly pairs: readonly CheckedPair[];
}

/** What a check comes to, in numbers. */
export interface CheckSummary {
  readonly pairs: number;
  readonly boot: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** The target; several are separated by commas. */
  readonly target: string;
}

/** Sums a check up. */
export function summarize({ flavors, pairs, findings }: CheckResult): CheckSummary {
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    pairs: pairs.length,
    boot: pairs.filter(({ boots }) => boots).length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    target: [...new Set(flavors.map(({ target }) => target))].join(", "),
  };
}

/** A check as one JSON document, `schemas/check.schema.json`. */
export function checkJson(result: CheckResult): string {
  return `${jsonText({ version: 1, kind: "check", ...result, summary: summarize(result) }, 2)}\n`;
}
