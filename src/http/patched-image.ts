import type { Finding, Resource } from "../model.ts";
import { isBaseAttribute } from "../rules/glance/image-attributes.ts";
import { isMap, takeGlanceImage } from "../validate/take.ts";

/**
 * What a JSON patch sets on an image, with the place of each value: `{op, path, value}`, or `{"replace": "/x", "value": …}` of
 * the older media type (glance/api/v2/images.py, _decode_json_patch_change). Anything else is left to Glance.
 */
export function patchedImage(patch: unknown): { readonly resource?: Resource; readonly findings: readonly Finding[] } {
  if (!Array.isArray(patch)) return { findings: [] };
  const attributes: Record<string, unknown> = Object.create(null);
  const entries: Record<string, unknown> = Object.create(null);
  const pointers = new Map<string, string>();
  const attribute_pointers = new Map<string, string>();
  for (const [index, operation] of patch.entries()) {
    if (!isMap(operation)) continue;
    const { op, add, replace, remove } = operation;
    const path = typeof op === "string" ? operation["path"] : (add ?? replace ?? remove);
    const isSet = typeof op === "string" ? op === "add" || op === "replace" : remove === undefined;
    const [, key] = typeof path === "string" ? (/^\/([^/]+)$/.exec(path) ?? []) : [];
    if (key === undefined) continue;
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    if (isBaseAttribute(name)) {
      // Glance refuses to remove what it refuses to set
      attributes[name] = isSet ? operation["value"] : undefined;
      attribute_pointers.set(name, isSet ? `/${index}/value` : `/${index}`);
    } else if (isSet) {
      entries[name] = operation["value"];
      pointers.set(name, `/${index}/value`);
    }
  }
  const { resource } = takeGlanceImage(attributes, "");
  return {
    resource: { ...resource, entries, pointers, pointer: "", attributes, attribute_pointers, body: "patch", part: true },
    findings: [],
  };
}
