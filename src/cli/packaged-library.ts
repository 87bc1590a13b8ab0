import { join } from "node:path";
import { readNamespaces } from "../catalog/read-namespaces.ts";
import type { Source } from "../model.ts";
import { type Library, makeLibrary } from "../query/library.ts";
import { packageRoot } from "./package-root.ts";

/** The catalog that this package brings, words and all, as its `metadefs/` has it, with somebody's own namespaces beside it. */
export function packagedLibrary(own: readonly Source[] = []): Library {
  const read = (platform: string) => readNamespaces(join(packageRoot, "metadefs", platform));
  return makeLibrary({ openstack: read("openstack"), starlingx: read("starlingx") }, own);
}
