import type { Span } from "../../model.ts";

/** A whole number, and whether the service also reads one that is written as text. */
export interface Amount {
  readonly kind: "amount";
  readonly minimum: number;
  readonly maximum: number;
  readonly text: boolean;
}

/** Any other value that an attribute must have. */
export interface Form {
  readonly kind: "form";
  /** What it must be, in words: `true or false`. */
  readonly expected: string;
  test(value: unknown): boolean;
}

/** One of a list that operators edit. */
export interface Listed {
  readonly kind: "listed";
  /** The fact of the platform that has the cloud's own list. */
  readonly fact: "disk_formats" | "container_formats";
  readonly shipped: readonly string[];
}

/** What a service accepts as the value of one attribute, in the releases that have the attribute. */
export type ExpectedValue = (Amount | Form | Listed) & Span;

/** The largest integer of the services' databases. */
const MAX_INTEGER = 2 ** 31 - 1;

/** A whole number that the service's database holds. */
export const amount = (minimum: number, text: boolean): Amount => ({ kind: "amount", minimum, maximum: MAX_INTEGER, text });

/** A value that passes a test. */
export const form = (expected: string, test: (value: unknown) => boolean): Form => ({ kind: "form", expected, test });
