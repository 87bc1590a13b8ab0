import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "./cloud.ts";

/** The clock of the machine. */
export const CLOCK: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, signal && { signal }),
};

/** How often a request is sent again. */
export const RETRIES = 5;

/** The first pause before a request is sent again, in milliseconds; each is twice the one before. */
const FIRST_PAUSE = 500;

/** The longest pause that a service may ask for, in milliseconds. */
export const LONGEST_PAUSE = 60_000;

/**
 * How long to wait before a request is sent again, in milliseconds.
 * @param before how often it was sent again already
 * @param retryAfter the service's own wish: seconds, or a date
 */
export function pauseBefore(before: number, retryAfter: string | undefined, now: number): number {
  const asked = retryAfter === undefined ? undefined : readRetryAfter(retryAfter.trim(), now);
  return asked ?? FIRST_PAUSE * 2 ** before;
}

function readRetryAfter(text: string, now: number): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
