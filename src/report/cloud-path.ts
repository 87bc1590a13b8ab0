import { wellFormed } from "../json/characters.ts";

/** What the path of a resource of a live cloud begins with. */
const SCHEME = "cloud:";

/**
 * The path under which reports have a resource of a live cloud: `cloud:NAME/flavors/ID`. It is the same from every folder.
 * @param kind the last folder, such as `flavors`; without an id, the path of all of them, which ends with a slash
 */
export function cloudPath(cloud: string, kind: string, id = ""): string {
  return `${SCHEME}${segment(cloud)}/${kind}/${segment(id)}`;
}

/** Whether a path is that of a resource of a live cloud, and not of a file. */
export const isCloudPath = (path: string): boolean => path.startsWith(SCHEME);

/** A name as one part of a path; dots alone would mean another folder. */
function segment(name: string): string {
  const encoded = encodeURIComponent(wellFormed(name));
  return /^\.{1,2}$/.test(encoded) ? encoded.replaceAll(".", "%2E") : encoded;
}
