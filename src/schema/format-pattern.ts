import { digitRange } from "./digit-range.ts";
import type { FormatName } from "./formats.ts";

/** What Python removes at the ends of a text. */
const SPACE = "[\\s\\u001c-\\u001f\\u0085]*";
const COMPARISON = `${SPACE}(?:[<>]=?|[!=]=)${SPACE}[^\\s,]+${SPACE}`;
const CPU_LIST = "[\\s0-9_+,^-]*";

const PATTERNS: Readonly<Partial<Record<FormatName, string>>> = {
  number: `${SPACE}[+-]?(?:[0-9_]+(?:\\.[0-9_]*)?(?:[eE][+-]?[0-9_]+)?|\\.[0-9_]+(?:[eE][+-]?[0-9_]+)?|[A-Za-z]+)${SPACE}`,
  "cpu-list": CPU_LIST,
  "cpu-list-py2": CPU_LIST,
  "cpu-list-py2-not-empty": `${CPU_LIST}[0-9]${CPU_LIST}`,
  "realtime-mask-py2": `${CPU_LIST}\\^${CPU_LIST}`,
  "page-size-py2": `(?:any|large|small|${SPACE}[+-]?${SPACE}[0-9]+${SPACE}|[-+]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[KMGT]i?)?(?:b|bit|B)\\n?)?`,
  "version-predicate": `${COMPARISON}(?:,${COMPARISON})*`,
  "version-predicate-strict": `${COMPARISON}(?:,${COMPARISON})*`,
  uuid: "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\n?",
  "ip-address": "[0-9a-fA-F:.]+",
  "json-maps": `${SPACE}\\[[\\s\\S]*\\]${SPACE}`,
  "vmware-adapter-type": "ide|[A-Za-z0-9-]*",
};

/** The limits of a format whose values have an order. */
interface Limits {
  readonly formatMinimum?: string;
  readonly formatMaximum?: string;
}

/**
 * A format as a pattern of the whole text, with syntax that every engine knows; undefined if there is none. It matches at least
 * what the format accepts.
 */
export function formatPattern(format: string | undefined, limits: Limits): string | undefined {
  switch (format) {
    case "integer":
      return integer("[+-]?", "[0-9]+(?:_[0-9]+)*", limits);
    case "integer-py2":
      return integer(`[+-]?${SPACE}`, "[0-9]+", limits);
    case "integer-py2-or-empty":
      return `(?:${integer(`[+-]?${SPACE}`, "[0-9]+", limits)})?`;
    default:
      return PATTERNS[format as FormatName];
  }
}

const WHOLE = /^-?[0-9]{1,30}$/;

function integer(sign: string, digits: string, { formatMinimum, formatMaximum }: Limits): string {
  const isTold = formatMinimum !== undefined && WHOLE.test(formatMinimum) && WHOLE.test(formatMaximum ?? "0");
  if (!isTold || BigInt(formatMinimum) < 0n) return `${SPACE}${sign}${digits}${SPACE}`;
  const range = digitRange(BigInt(formatMinimum), formatMaximum === undefined ? undefined : BigInt(formatMaximum));
  const positive = sign.replace("[+-]?", "\\+?");
  const zero = BigInt(formatMinimum) === 0n ? `|${sign.replace("[+-]?", "-")}0+` : "";
  // underscores are too much for a range: a number that has one passes
  const underscored = digits.includes("_") ? `|${positive}[0-9]+(?:_[0-9]+)+` : "";
  return `${SPACE}(?:${positive}0*${range}${zero}${underscored})${SPACE}`;
}
