import type { Recognized } from "./recognize.ts";

/** A body as it is known: its value, or what the service says to it. */
export type Body = { readonly value: unknown } | { readonly status: 400 | 413 | 415; readonly message: string };

/** Bytes that Nova accepts at most (oslo.middleware, max_request_body_size). */
export const MOST_BYTES = 114_688;

/** Media types of an image's JSON patch (glance/api/v2/images.py). */
export const PATCHES: readonly string[] = ["application/openstack-images-v2.1-json-patch", "application/openstack-images-v2.0-json-patch"];

/**
 * Whether a service reads a body of a media type. Nova reads text/plain, which some servers add, as no media type
 * (nova/api/openstack/wsgi.py); Glance reads any as JSON, but a patch only with its two names.
 */
export function isMediaType({ service, kind }: Recognized, type: string | null | undefined): boolean {
  const name = (type ?? "").replace(/;.*$/s, "").trim().toLowerCase();
  if (kind === "image-patch") return PATCHES.includes(name);
  return service === "glance" || ["", "text/plain", "application/json"].includes(name);
}

/** Reads the bytes of a body as JSON. */
export function readBody(bytes: Uint8Array, encoding: string | null | undefined): Body {
  if (encoding && encoding.trim().toLowerCase() !== "identity")
    return { status: 415, message: `The body must not be encoded, and says ${JSON.stringify(encoding.slice(0, 40))}` };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { status: 400, message: "The body is not UTF-8" };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    // an engine's own words quote the text, which may be a secret
    return { status: 400, message: "The body is not JSON" };
  }
}

/** A body as a server's parser left it: read, text, or bytes. */
export function parsedBody(body: unknown): Body {
  if (typeof body === "string") return readBody(new TextEncoder().encode(body), undefined);
  return body instanceof Uint8Array ? readBody(body, undefined) : { value: body };
}
