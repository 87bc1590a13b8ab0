import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../src/files/write-whole.ts";
import type { Supplement } from "../../src/model.ts";
import type { Spans } from "./update-spans.ts";

/** A list of standard names: the parameter of a key template in a supplement. */
export interface TraitList {
  readonly file: string;
  readonly template: string;
  readonly parameter: string;
  /** The Python package that has the names. */
  readonly source: "os_traits" | "os_resource_classes";
}

/** The lists of standard names. Where several have one source they are alike: the first of them is the one that counts. */
export const TRAIT_LISTS: readonly TraitList[] = [
  { file: "compute-traits.json", template: "trait{group}:{trait}", parameter: "trait", source: "os_traits" },
  { file: "compute-traits-image.json", template: "{trait}", parameter: "trait", source: "os_traits" },
  {
    file: "compute-resource-classes.json",
    template: "resources{group}:{resource_class}",
    parameter: "resource_class",
    source: "os_resource_classes",
  },
];

/** Reads a list. @throws Error where the supplement has no such parameter */
export function readList(root: string, list: TraitList): Spans {
  const values = parameterOf(readSupplement(root, list), list)?.values;
  if (values === undefined) throw new Error(`${list.file}: ${list.template} has no list for {${list.parameter}}`);
  return values;
}

/** Puts a list in its place, and tells whether anything changed. */
export function writeList(root: string, list: TraitList, spans: Spans): boolean {
  const before = readFileSync(pathOf(root, list), "utf8");
  const supplement: Supplement = JSON.parse(before);
  const parameter = parameterOf(supplement, list);
  if (parameter === undefined || JSON.stringify(parameter.values) === JSON.stringify(spans)) return false;
  parameter.values = { ...spans };
  writeWhole(pathOf(root, list), `${JSON.stringify(supplement, null, 2)}\n`, { before });
  return true;
}

const pathOf = (root: string, { file }: TraitList): string => join(root, "metadefs/openstack/supplement", file);

const readSupplement = (root: string, list: TraitList): Supplement => JSON.parse(readFileSync(pathOf(root, list), "utf8"));

const parameterOf = ({ templates }: Supplement, { template, parameter }: TraitList) => templates?.[template]?.parameters[parameter];
