import { join } from "node:path";
import { readNamespaces } from "../../../src/catalog/read-namespaces.ts";
import { makeLibrary } from "../../../src/query/library.ts";

/** A catalog that has one of everything that is asked about. */
export const library = makeLibrary({
  openstack: readNamespaces(join(import.meta.dirname, "openstack")),
  starlingx: readNamespaces(join(import.meta.dirname, "starlingx")),
});

export const openstack = (release: string) => ({ platform: "openstack", release }) as const;
export const starlingx = (release: string) => ({ platform: "starlingx", release }) as const;

/** Where golden files stand. */
export const golden = join(import.meta.dirname, "golden");
