import { pythonFloat } from "./python-text.ts";

/** A value that is no collection, exactly as its reader has it: whole numbers keep all their digits. */
export type Scalar = { readonly written: string } & (
  | { readonly kind: "integer"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null"; readonly value: null }
  | { readonly kind: "text"; readonly value: string }
);

/** A number as JSON writes it; Python's reader distinguishes `4` from `4.0`, `JSON.parse` does not. */
export function readJsonNumber(written: string): Scalar {
  return /^-?\d+$/.test(written)
    ? { kind: "integer", value: BigInt(written), written }
    : { kind: "float", value: Number(written), written };
}

/** What Python's `str()` makes of a scalar. */
export function pythonText(scalar: Scalar): string {
  switch (scalar.kind) {
    case "integer":
      return scalar.value.toString();
    case "float":
      return pythonFloat(scalar.value);
    case "boolean":
      return scalar.value ? "True" : "False";
    case "null":
      return "None";
    case "text":
      return scalar.value;
  }
}

/** The scalar as it goes through JSON into a service in Python: its own words for true and false, Python's text of a number. */
export function jsonText(scalar: Scalar): string {
  return scalar.kind === "boolean" || scalar.kind === "null" ? String(scalar.value) : pythonText(scalar);
}

/** The scalar as programs in Go and JavaScript write it: a whole number has no fraction. */
export function plainText(scalar: Scalar): string {
  return scalar.kind === "float" ? String(scalar.value) : jsonText(scalar);
}

/** Text, and a number as text; "" for any other value. */
export function textOrNumber(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
