import type { Scalar } from "../scalar.ts";
import type { Dialect } from "../source.ts";

const SEXAGESIMAL = /^([-+]?)([1-9][0-9_]*(?::[0-5]?[0-9])+)$/;

/** Words and numbers of a reader, in the order in which it tries them. */
const dialects: Record<Dialect, { true: RegExp; false: RegExp; integer: RegExp; float: RegExp }> = {
  pyyaml: {
    true: /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/,
    false: /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/,
    integer: /^[-+]?(?:0b[0-1_]+|0[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
    float:
      /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  },
  go: {
    true: /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/,
    false: /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/,
    integer: /^[-+]?(?:0b[0-1_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*)$/,
    float: /^(?:[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  },
  core: {
    true: /^(?:true|True|TRUE)$/,
    false: /^(?:false|False|FALSE)$/,
    integer: /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/,
    float: /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  },
};

/** Digits of the longest number that Python reads or writes (`sys.int_info.default_max_str_digits`, since 3.11). */
const MOST_DIGITS = 4300;

/** A plain scalar as a reader of that dialect reads it. A number that is longer than any service accepts stays text. */
export function readPlainScalar(written: string, dialect: Dialect): Scalar {
  if (written.length > MOST_DIGITS) return { kind: "text", value: written, written };
  const words = dialects[dialect];
  if (written === "" || /^(?:~|null|Null|NULL)$/.test(written)) return { kind: "null", value: null, written };
  // Most scalars are words: none of the patterns below begins with another letter.
  if (!/^[-+.0-9tTfFyYnNoO]/.test(written)) return { kind: "text", value: written, written };
  if (words.true.test(written)) return { kind: "boolean", value: true, written };
  if (words.false.test(written)) return { kind: "boolean", value: false, written };
  if (words.integer.test(written)) return { kind: "integer", value: readInteger(written, dialect), written };
  if (words.float.test(written)) return { kind: "float", value: readFloat(written), written };
  return { kind: "text", value: written, written };
}

function readInteger(written: string, dialect: Dialect): bigint {
  const sixties = SEXAGESIMAL.exec(written);
  if (sixties) {
    const total = (sixties[2] as string).split(":").reduce((sum, part) => sum * 60n + BigInt(part.replaceAll("_", "")), 0n);
    return sixties[1] === "-" ? -total : total;
  }
  const digits = written.replaceAll("_", "").replace(/^[-+]/, "");
  const octal = dialect !== "core" && /^0o?[0-7]+$/.exec(digits);
  const value = digits === "" ? 0n : octal ? BigInt(`0o${digits.replace(/^0o?/, "")}`) : BigInt(/^0[bx]$/.test(digits) ? 0 : digits);
  return written.startsWith("-") ? -value : value;
}

function readFloat(written: string): number {
  const text = written.replaceAll("_", "").toLowerCase();
  if (text.endsWith(".nan")) return Number.NaN;
  if (text.endsWith(".inf")) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // Base sixty: 1:30.5 is 90.5.
  return text.includes(":") ? sixtyfold(text) : Number(text);
}

function sixtyfold(text: string): number {
  const total = text
    .replace(/^[-+]/, "")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return text.startsWith("-") ? -total : total;
}
