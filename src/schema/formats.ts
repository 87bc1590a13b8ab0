import { readBoolean, readTrueFalse } from "./grammar/boolean.ts";
import { isRealtimeMaskPython2, readCpuListPython2, readCpuRanges } from "./grammar/cpu-list.ts";
import {
  compareIntegers,
  compareIntegersPython2,
  isInteger,
  isIntegerPython2,
  readInteger,
  readIntegerPython2,
} from "./grammar/integer.ts";
import { isIpAddress } from "./grammar/ip-address.ts";
import { isJsonMaps } from "./grammar/json-maps.ts";
import { compareNumbers, readNumber } from "./grammar/number.ts";
import { isPageSizePython2 } from "./grammar/page-size.ts";
import { isUuid } from "./grammar/uuid.ts";
import { isStrictVersionPredicate, isVersionPredicate } from "./grammar/version-predicate.ts";
import { isVmwareAdapterType } from "./grammar/vmware-adapter-type.ts";

/** A grammar of values: whether a text follows it and, where its values have an order, which of two comes first. */
export interface Format {
  validate(text: string): boolean;
  compare?(a: string, b: string): number;
}

/** The same grammar if the service ignores an empty text. */
const orEmpty = ({ validate, ...format }: Format): Format => ({ ...format, validate: (text) => text === "" || validate(text) });

const integerPython2: Format = { validate: isIntegerPython2, compare: compareIntegersPython2 };
const trueFalse: Format = { validate: (text) => readTrueFalse(text) !== undefined };

/** Every grammar in which a service reads a value, by the name that `format` has in a value's schema; py2 is the Python of StarlingX's forks. */
export const formats = {
  integer: { validate: isInteger, compare: compareIntegers },
  "integer-py2": integerPython2,
  "integer-py2-or-empty": orEmpty(integerPython2),
  number: { validate: (text) => readNumber(text) !== undefined, compare: compareNumbers },
  boolean: { validate: (text) => readBoolean(text) !== undefined },
  "true-false": trueFalse,
  "true-false-or-empty": orEmpty(trueFalse),
  "cpu-list": { validate: (text) => readCpuRanges(text, readInteger) !== undefined },
  "cpu-list-py2": { validate: (text) => readCpuRanges(text, readIntegerPython2) !== undefined },
  "cpu-list-py2-not-empty": { validate: (text) => (readCpuListPython2(text)?.size ?? 0) > 0 },
  "realtime-mask-py2": { validate: isRealtimeMaskPython2 },
  "page-size-py2": { validate: isPageSizePython2 },
  "version-predicate": { validate: isVersionPredicate },
  "version-predicate-strict": { validate: isStrictVersionPredicate },
  uuid: { validate: isUuid },
  "ip-address": { validate: isIpAddress },
  "json-maps": { validate: isJsonMaps },
  "vmware-adapter-type": { validate: isVmwareAdapterType },
  /** A field that holds a list: text is never one. */
  list: { validate: () => false },
} as const satisfies Record<string, Format>;

/** The name of a format. */
export type FormatName = keyof typeof formats;
