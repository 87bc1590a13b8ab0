import type { Finding, Resource } from "../model.ts";
import { isMap, isRequestAttribute, takeGlanceImage } from "../validate/take.ts";

/**
 * What a JSON patch sets on an image, with where each value stands: `{op, path, value}`, or `{"replace": "/x", "value": …}` of the
 * older media type (glance/api/v2/images.py, _decode_json_patch_change). What is no such operation is left to Glance.
 */
export function patchedImage(patch: unknown): { readonly resource?: Resource; readonly findings: readonly Finding[] } {
  if (!Array.isArray(patch)) return { findings: [] };
  const attributes: Record<string, unknown> = Object.create(null);
  const entries: Record<string, unknown> = Object.create(null);
  const pointers = new Map<string, string>();
  for (const [index, operation] of patch.entries()) {
    if (!isMap(operation)) continue;
    const path = typeof operation["op"] === "string" ? operation["path"] : (operation["add"] ?? operation["replace"]);
    const [, key] = typeof path === "string" ? (/^\/([^/]+)$/.exec(path) ?? []) : [];
    if (key === undefined || (typeof operation["op"] === "string" && !["add", "replace"].includes(operation["op"]))) continue;
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    pointers.set(name, `/${index}/value`);
    (isRequestAttribute(name) ? attributes : entries)[name] = operation["value"];
  }
  const { resource, findings } = takeGlanceImage(attributes, "");
  return {
    resource: { ...resource, entries, pointers, pointer: "", part: true },
    findings: findings.map((finding) => ({ ...finding, at: { pointer: pointers.get(finding.at.pointer.slice(1)) ?? finding.at.pointer } })),
  };
}
