/** A whole number as a finding's parameter: a number where JavaScript holds it exactly, else its digits (64 of them at most). */
export function exactNumber(value: bigint): number | string {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  const digits = String(value);
  return digits.length <= 64 ? digits : `${digits.slice(0, 61)}...`;
}
