import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { releases } from "../../../src/catalog/releases.ts";

/** A validator that Nova registers for an extra spec in a release. */
export interface ExtraSpecFact {
  readonly name: string;
  readonly type: "str" | "int" | "bool";
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  readonly parameters?: readonly { readonly name: string; readonly pattern: string }[];
  readonly name_regex?: string;
}

/** A field of Nova's image properties in a release. */
export interface ImageFact {
  readonly name: string;
  readonly type: string;
  readonly enum?: readonly string[];
  readonly case_insensitive?: boolean;
  readonly aliases?: Readonly<Record<string, string>>;
}

/** Reads one of the facts in the folder that METADEF_CONFORMANCE names. */
export function readFacts<T>(name: string): T {
  return JSON.parse(readFileSync(join(process.env["METADEF_CONFORMANCE"] ?? "", "facts", name), "utf8")) as T;
}

/** Releases whose facts were read from Nova's tags 28.3.1 and 30.3.0: no distribution has packages of them. */
export const READ_FROM_TAGS: readonly string[] = ["2023.2", "2024.2"];

/** OpenStack's releases that have recorded facts: all but those read from tags, which a folder of recorded facts may lack. */
export function recordedReleases(): string[] {
  const file = (release: string): string => join(process.env["METADEF_CONFORMANCE"] ?? "", "facts", `extra-specs-${release}.json`);
  return releases.openstack.map(({ name }) => name).filter((name) => !READ_FROM_TAGS.includes(name) || existsSync(file(name)));
}

/** A Python pattern that is to match a whole text, for JavaScript. */
export function wholePattern(pattern: string): RegExp {
  const translated = pattern
    .replaceAll("(?P<", "(?<")
    .replaceAll("\\d", "\\p{Nd}")
    .replaceAll("\\w", "[\\p{L}\\p{N}_]")
    .replaceAll("\\s", "[\\s\\x1c-\\x1f\\x85]");
  return new RegExp(`^(?:${translated})$`, "u");
}

/** The whole number that a text is in Python, in European or Arabic digits; undefined where it is none. */
export function integerOf(text: string): number | undefined {
  const digits = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(digits) ? Number(digits.trim().replaceAll("_", "")) : undefined;
}

/** Whether Nova's check of extra specs takes a text, by what its validator says. */
export function takes({ type, enum: words, pattern, min, max }: ExtraSpecFact, text: string): boolean {
  if (type === "bool") return /^(?:1|t|true|on|y|yes|0|f|false|off|n|no)$/i.test(text.trim());
  if (type === "int") {
    const value = integerOf(text);
    return value !== undefined && value >= (min ?? value) && value <= (max ?? value);
  }
  return words !== undefined ? words.includes(text) : pattern === undefined || wholePattern(pattern).test(text);
}

/** Texts of many kinds; short, since some of Nova's own patterns take exponential time. */
export const SAMPLES: readonly string[] = [
  ...["", " ", "a", "A", "true", "TRUE", " yes ", "yess", "off", "none", "required", "forbidden", "shared", "mixed", "isolate"],
  ...["0", "1", "-1", "+1", " 7 ", "1_0", "1__0", "007", "1.0", "1e3", "0x1", "65536", "15", "16", "255", "256", "9".repeat(30)],
  ...["0-3", "^0", "^0-1", "0-3,^2", "0,", ",0", "0--1", "^", "0-3-5", "0,1-2,^3-4", "1-", "\u0661", "0-\u0663", "0 ,1", "0\n"],
  ...["any", "large", "small", "large ", "2M", "2MB", "2mB", "2kB", "2KiB", "2Kb", "1GB", "1Gbit", "1 GB", "MB", "2TiB", "2PB"],
  ...["a:1", "a:b", "a:1,b:2", "a:1 ,b:2", "a:1, b:2", "a:1,", ":1", "a:", "a:1:2", "a b:1", "a,b", "a,b,", "a,,b", ",a", "a-b", "\u00e9"],
  ...["0.5", "1.", ".5", "1.25 ", "vmx-13", "vmx-1", "<or> a <or> b", "s== a", ">= 4", "user", "host", "1024x768", "64"],
];
