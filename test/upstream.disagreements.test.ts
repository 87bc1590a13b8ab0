import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { layOut, type PlatformDefinition, stands } from "../src/catalog/catalog.ts";
import { readNamespaces } from "../src/catalog/read-namespaces.ts";
import { NEWEST } from "../src/catalog/releases.ts";
import type { Target } from "../src/model.ts";
import { valuesOf } from "../src/query/values.ts";
import { isRefused } from "../src/schema/tables.ts";
import { checkOf } from "../src/schema/value-schema.ts";
import { openstack } from "./cases/query/library.ts";
import { READ_FROM_TAGS, readFacts, recordedReleases } from "./cases/upstream/facts.ts";

// Where the published namespaces disagree with Nova, row by row and release by release, in the folder that METADEF_CONFORMANCE names:
// ours no longer do.

interface Row {
  readonly target: "flavor" | "image";
  readonly key: string;
  readonly kind: string;
  readonly values?: readonly string[];
  readonly bound?: "minimum" | "maximum";
  readonly nova?: unknown;
}

/** Rows that stand here as well, and why; each must still stand. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "image enum_missing vmware_adaptertype":
    "Nova's field also takes ibmvscsi, lsisas1078 and virtio-scsi, and so does our check; the VMware driver builds none of them",
};

const root = resolve(import.meta.dirname, "..");
const catalog = layOut({ openstack: readNamespaces(join(root, "metadefs/openstack")), starlingx: [] });
const TYPES = { flavor: "OS::Nova::Flavor", image: "OS::Glance::Image" } as const;
const plain = (key: string): string => key.replace(/\{[a-z_]+\}/g, "{}");

/** Whether a definition says who reads a key that is no key of Nova's, and that Nova refuses no value of it. */
function isLeftAlone(standing: PlatformDefinition, target: Target): boolean {
  const { read_by, note } = standing.definition.facts;
  const refuses = checkOf(standing, target)?.service === "nova" && Object.keys(valuesOf(standing, target).reads).length > 0;
  return !refuses && (read_by !== undefined || note !== undefined);
}

/** Whether a definition agrees with Nova in what a row is about. */
function agrees({ kind, values: words = [], bound, nova }: Row, standing: PlatformDefinition, target: Target): boolean {
  const { property } = standing.definition;
  const values = valuesOf(standing, target);
  const offered = [...(values.enum ?? []), ...Object.keys(values.aliases ?? {})];
  switch (kind) {
    case "unknown_to_nova":
      return isLeftAlone(standing, target);
    case "enum_missing":
    case "enum_absent":
      return words.every((word) => offered.includes(word));
    case "enum_extra":
      return !words.some((word) => offered.includes(word));
    case "pattern_absent":
      return values.reads.pattern !== undefined && property.pattern !== undefined;
    case "range_mismatch":
      return bound !== undefined && property[bound] === (nova ?? undefined);
    case "default_rejected":
      return values.default === undefined || offered.includes(String(values.default));
    case "type_mismatch":
      return property.type === nova;
    default:
      return false;
  }
}

/** Whether a row no longer holds for our definitions. */
function isSettled(row: Row, target: Target): boolean {
  const all = catalog.openstack.filter(
    (standing) =>
      standing.definition.resourceType === TYPES[row.target] &&
      plain(standing.definition.key) === plain(row.key) &&
      stands(standing, target),
  );
  const known = all.filter((standing) => !isRefused(standing, target));
  if (row.kind === "missing_key") return known.length > 0;
  // a key that Nova's check refuses is told as refused, a key under a wrong prefix no longer stands
  if (known.length === 0) return true;
  if (row.kind === "duplicate_key") return new Set(known.map((standing) => JSON.stringify(valuesOf(standing, target)))).size === 1;
  return known.every((standing) => agrees(row, standing, target));
}

function testRelease(release: string): void {
  const { rows } = readFacts<{ rows: Row[] }>(`metadef-vs-nova${release === NEWEST.openstack ? "" : `-${release}`}.json`);
  test(`${release}: ${rows.length} disagreements of the published namespaces with Nova are settled`, () => {
    assert.ok(rows.length > 250);
    const left = rows.filter((row) => !isSettled(row, openstack(release))).map(({ target, kind, key }) => `${target} ${kind} ${key}`);
    assert.equal([...new Set(left)].sort(), Object.keys(EXCEPTIONS).sort());
  });
}

if (process.env["METADEF_CONFORMANCE"] === undefined) test.skip("METADEF_CONFORMANCE names no folder: nothing compared", () => undefined);
else for (const name of recordedReleases().filter((name) => !READ_FROM_TAGS.includes(name))) testRelease(name);

test.run();
