import { basename, join } from "node:path";
import { readNamespaces } from "../../src/catalog/read-namespaces.ts";
import type { Namespace, Source } from "../../src/model.ts";
import { type Comparison, compareNamespaces, faultsOf, type NamespaceDifference } from "./compare-namespaces.ts";
import { cellsOf, code } from "./difference-words.ts";
import { associationText, placesOf } from "./places.ts";

/** Folders of published namespaces. */
export interface Published {
  readonly glance: string;
  readonly starlingx: string;
}

/** The page that tells how the namespaces of a checkout differ from the published ones, and what it cannot give a reason for. */
export function differencesPage(root: string, folders: Published): { text: string; faults: string[] } {
  const ours = { openstack: readNamespaces(join(root, "metadefs/openstack")), starlingx: readNamespaces(join(root, "metadefs/starlingx")) };
  const published = { glance: namespacesIn(folders.glance), starlingx: namespacesIn(folders.starlingx) };
  const glance = compareNamespaces(published.glance, ours.openstack);
  const starlingx = compareNamespaces(published.starlingx, ours.starlingx);
  const { lost, faults: lostFaults } = lostParts(starlingx, published.glance, ours.openstack);
  const faults = [
    ...glance.missing.map(({ namespace }) => `${namespace} is published and does not stand in metadefs/openstack`),
    ...faultsOf(glance, ours.openstack),
    ...faultsOf(starlingx, ours.starlingx).map((fault) => `starlingx: ${fault}`),
    ...lostFaults,
  ];
  return {
    text: `${[...head(), ...glancePart(glance), ...starlingxPart(starlingx, lost), ...newPart(glance, starlingx)].join("\n")}\n`,
    faults,
  };
}

const namespacesIn = (folder: string): Namespace[] => readNamespaces(folder).map(({ namespace }) => namespace);

const head = (): string[] => [
  "# Differences from the published namespaces",
  "",
  "Where the namespaces in `metadefs/` say another thing than those that Glance (`etc/metadefs`) and StarlingX's fork of it publish, " +
    "and why, so that it can be sent there. Only substance is told: types, values, ranges, patterns, defaults, operators, objects, " +
    "associations with resource types, keys that came or that no longer work. Titles and descriptions are all written anew, and the " +
    'order of a list says nothing. Glance keeps every default as text, so that `4` and `"4"` are one, and patterns that take the ' +
    "same texts are alike.",
  "",
  "`also` tells what a list has that the other side's lacks. This page is written by `scripts/upstream-differences.ts`, out of the " +
    "namespaces and the `differs` of their supplements.",
  "",
];

const glancePart = (comparison: Comparison): string[] => [
  "## Glance",
  "",
  figures(comparison),
  "",
  ...comparison.differing.flatMap(namespacePart),
];

const starlingxPart = (comparison: Comparison, lost: readonly Lost[]): string[] => [
  "## StarlingX",
  "",
  `${figures(comparison)} The fork's other ${comparison.missing.length} namespaces are Glance's of the release that it grew from; ` +
    "Glance's of today, as far as that release had their keys, stand in for them here. What the fork still publishes in them, and " +
    "Glance has corrected since, is left out:",
  "",
  ...lost.map(({ namespace, texts }) => `- ${namespace}: ${texts.map(code).join("; ")}`),
  "",
  ...comparison.differing.flatMap(namespacePart),
];

function figures({ common, differing }: Comparison): string {
  const all = common.reduce((sum, namespace) => sum + placesOf(namespace).size, 0);
  const properties = differing.reduce((sum, namespace) => sum + namespace.properties.length, 0);
  return `${common.length} namespaces with ${all} properties are compared; ${differing.length} differ, in ${properties} properties.`;
}

function namespacePart({ namespace, file, differences, why, properties }: NamespaceDifference): string[] {
  const rows = new Map<string, { names: string[]; published: string; ours: string; why: string }>();
  for (const { property, differences, why = "" } of properties) {
    const cells = cellsOf(differences);
    const same = JSON.stringify([cells, why]);
    const row = rows.get(same);
    if (row === undefined) rows.set(same, { names: [property], ...cells, why });
    else row.names.push(property);
  }
  return [
    `### ${namespace}`,
    "",
    `In \`${file}\`.${why === undefined ? "" : ` ${why}`}`,
    "",
    ...differences.flatMap(({ published, ours }) => [
      ...(published as string[]).map((text) => `- Association published: ${code(text)}`),
      ...(ours as string[]).map((text) => `- Association here: ${code(text)}`),
      "",
    ]),
    ...(rows.size === 0 ? [] : ["| Property | Published | Here | Why |", "|---|---|---|---|"]),
    ...[...rows.values()].map(
      ({ names, published, ours, why }) => `| ${names.map(code).join(", ")} | ${published} | ${ours} | ${cell(why)} |`,
    ),
    ...(rows.size === 0 ? [] : [""]),
  ];
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "\\<");

/** Properties and associations of one of the fork's namespaces that nobody has here. */
interface Lost {
  readonly namespace: string;
  readonly texts: readonly string[];
}

/** What of the fork's other namespaces does not stand in ours; a fault where Glance still publishes it. */
function lostParts({ missing }: Comparison, glance: readonly Namespace[], ours: readonly Source[]): { lost: Lost[]; faults: string[] } {
  const partsOf = (namespaces: readonly Namespace[], name: string): string[] =>
    namespaces
      .filter(({ namespace }) => namespace === name)
      .flatMap((each) => [...placesOf(each).keys(), ...(each.resource_type_associations ?? []).map(associationText)]);
  const here = ours.map(({ namespace }) => namespace);
  const lost = missing
    .map((each) => ({ namespace: each.namespace, own: partsOf([each], each.namespace), left: partsOf(here, each.namespace) }))
    .map(({ namespace, own, left }) => ({ namespace, texts: own.filter((text) => !left.includes(text)) }))
    .filter(({ texts }) => texts.length > 0);
  const faults = lost.flatMap(({ namespace, texts }) =>
    texts
      .filter((text) => partsOf(glance, namespace).includes(text))
      .map((text) => `starlingx: ${namespace} ${text} is published and does not stand here`),
  );
  return { lost, faults };
}

function newPart(glance: Comparison, starlingx: Comparison): string[] {
  const added = [...glance.added, ...starlingx.added];
  const reasons = added.flatMap(({ supplement }) =>
    Object.entries(supplement?.properties ?? {}).flatMap(([property, { differs }]) =>
      differs === undefined ? [] : [{ property, differs }],
    ),
  );
  return [
    "## New namespaces",
    "",
    "Nobody publishes these. Key templates stand in supplements, for which Glance's form has no room.",
    "",
    "| Namespace | File | Resource types | Properties | Key templates |",
    "|---|---|---|---|---|",
    ...glance.added.map((source) => newRow(source, "openstack")),
    ...starlingx.added.map((source) => newRow(source, "starlingx")),
    ...(reasons.length === 0 ? [] : ["", "What stands in them in spite of a published namespace:", ""]),
    ...reasons.map(({ property, differs }) => `- ${code(property)}: ${differs}`),
  ];
}

function newRow({ file, namespace, supplement }: Source, platform: string): string {
  const types = (namespace.resource_type_associations ?? []).map((association) => code(associationText(association)));
  const templates = Object.keys(supplement?.templates ?? {}).length;
  const cells = [namespace.namespace, code(`${platform}/${basename(file)}`), types.join("; "), placesOf(namespace).size, templates];
  return `| ${cells.join(" | ")} |`;
}
