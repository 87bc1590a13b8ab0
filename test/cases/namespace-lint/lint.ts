import { layOut } from "../../../src/catalog/catalog.ts";
import { readNamespaces } from "../../../src/catalog/read-namespaces.ts";
import { resolveTarget } from "../../../src/catalog/releases.ts";
import type { Finding, Supplement } from "../../../src/model.ts";
import type { Context } from "../../../src/namespace-lint/context.ts";
import { KnownKeys } from "../../../src/namespace-lint/known-keys.ts";
import { lintNamespace } from "../../../src/namespace-lint/lint-namespace.ts";
import { NamespaceRun } from "../../../src/namespace-lint/namespace-run.ts";
import { makeTables } from "../../../src/schema/tables.ts";

const metadefs = new URL("../../../metadefs", import.meta.url).pathname;

/** The project's own catalog, as it stands in metadefs/ and not as it was generated. */
const catalog = layOut({ openstack: readNamespaces(`${metadefs}/openstack`), starlingx: readNamespaces(`${metadefs}/starlingx`) });
const tables = makeTables(catalog);
const known = new Map<string | undefined, KnownKeys>();

/** What is known of keys, in the release of a target or in all. */
export function contextOf(target?: string): Context {
  let keys = known.get(target);
  if (keys === undefined) {
    keys = new KnownKeys(catalog, tables, target === undefined ? undefined : resolveTarget(target).target);
    known.set(target, keys);
  }
  return { known: keys };
}

/** The findings of one namespace, or of an export's list. */
export function lint(document: unknown, target?: string): Finding[] {
  const listed = (document as { namespaces?: unknown[] } | null)?.namespaces;
  const run = new NamespaceRun();
  return (Array.isArray(listed) ? listed.map((each, index) => [each, `/namespaces/${index}`]) : [[document, ""]]).flatMap(([each, pointer]) =>
    lintNamespace(each, pointer as string, { ...contextOf(target), run, folder: "" }),
  );
}

/** The findings of the namespaces of a folder, each with its file. */
export function lintFolder(folder: string, target?: string): (Finding & { file: string })[] {
  const run = new NamespaceRun();
  return readNamespaces(folder).flatMap(({ file, namespace, supplement }) => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const beside: { supplement?: Supplement } = supplement === undefined ? {} : { supplement };
    const locate = (pointer: string) => ({ file: name, pointer });
    return lintNamespace(namespace, "", { ...contextOf(target), ...beside, run, folder, locate }).map((finding) => ({ ...finding, file: name }));
  });
}
