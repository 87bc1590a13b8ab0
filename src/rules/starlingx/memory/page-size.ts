import { readIntegerPython2 } from "../../../schema/grammar/integer.ts";
import { isPageSizePython2, readBytes } from "../../../schema/grammar/page-size.ts";

/** What the fork makes of a page size: KiB, or the word itself; undefined where it refuses it (stx-nova, nova/virt/hardware.py). */
export function readPageSize(text: string): bigint | string | undefined {
  if (!isPageSizePython2(text)) return undefined;
  const number = readIntegerPython2(text);
  if (number !== undefined) return number;
  const bytes = readBytes(text);
  return bytes === undefined || !Number.isFinite(bytes) ? text : BigInt(Math.floor(bytes / 1024));
}

/** Whether a flavor with one size accepts an image with another. */
export const letsImageChoose = (flavor: bigint | string, image: bigint | string | undefined): boolean =>
  flavor === "any" || flavor === "large" || flavor === image;
