import { readBytes } from "../../../schema/grammar/page-size.ts";
import { asciiDigits } from "../../../schema/grammar/python-text.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { oncePerServer } from "../once-per-server.ts";

/** Nova keeps the words as numbers below zero, beside sizes in KiB (nova/virt/hardware.py, MEMPAGES_SMALL and similar functions). */
const WORDS: Readonly<Record<string, number>> = { small: -1, large: -2, any: -3 };
const DIGITS = /^\p{Nd}{1,4300}$/u;

/**
 * The page size that a text asks for: KiB, or one of Nova's numbers for a word, or undefined where it can't be read.
 * Bare digits are KiB; `b` and `bit` count bits (nova/virt/hardware.py, _get_numa_pagesize_constraint, every release).
 */
export function readPageSize(text: string): number | undefined {
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  if (DIGITS.test(text)) return finite(Number(asciiDigits(text)));
  const bytes = readBytes(asciiDigits(text));
  return bytes === undefined ? undefined : finite(bytes / 1024);
}

/** Whether the flavor's page size lets an image choose one. */
export const letsImageChoose = (size: number): boolean => size === WORDS.large || size === WORDS.any;

/** Whether small pages are enough for a page size: 4 KiB, or 64 on some ARM and POWER hosts, is not a large page. */
export const isSmall = (size: number): boolean => size === WORDS.small || (size > 0 && size <= 64);

/** The page size of a guest in KiB or Nova's numbers for a word; null where none is asked for, undefined where unknown or faulty. */
export const guestPageSize = oncePerServer((server): number | null | undefined => {
  const flavor = filledSpec(server, "hw:mem_page_size"),
    image = imageProperties(server).filled("hw_mem_page_size");
  if (typeof flavor !== "string") return flavor === null && image === null ? null : undefined;
  const size = readPageSize(flavor);
  if (size === undefined || image === null) return size;
  if (!letsImageChoose(size)) return image === undefined ? size : undefined;
  return image === undefined ? undefined : readPageSize(image);
});

const finite = (size: number): number | undefined => (Number.isFinite(size) ? size : undefined);
