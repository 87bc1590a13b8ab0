import type { FormatName } from "../../schema/formats.ts";

/** What a text of each format looks like, to finish "… must be". */
export const EXPECTED = {
  integer: "a whole number",
  "integer-py2": "a whole number",
  "integer-py2-or-empty": "a whole number",
  number: "a number",
  boolean: "a boolean word (true, yes, on, t, y, 1 or false, no, off, f, n, 0)",
  "true-false": "true or false",
  "true-false-or-empty": "true or false",
  "cpu-list": "a list of CPUs such as 0-3,^2,7",
  "cpu-list-py2": "a list of CPUs such as 0-3,^2,7",
  "cpu-list-py2-not-empty": "a list of CPUs such as 0-3,^2,7 that names at least one",
  "realtime-mask-py2": "a list that excludes the ordinary CPUs, such as ^0-1",
  "page-size-py2": "a page size: small, large, any, a number of KiB, or a number with its unit such as 2MB",
  "version-predicate": "a list of version comparisons such as >=6.2,<8",
  "version-predicate-strict": "a list of version comparisons such as >=6.2,<8.0, each version of two or three numbers",
  uuid: "a UUID",
  "ip-address": "an IPv4 or IPv6 address",
  "json-maps": "a list of maps, written as JSON",
  "vmware-adapter-type": "ide or a SCSI model such as lsiLogic or paraVirtual",
  list: "a list (a string is never accepted)",
} as const satisfies Record<FormatName, string>;

/** The same for any name of a format: a catalog read at run time may have others. */
export const expected = (format: string): string => (EXPECTED as Record<string, string>)[format] ?? `text of the format ${format}`;
