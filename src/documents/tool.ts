import { jsonText, plainText, pythonText, type Scalar } from "./scalar.ts";
import type { Dialect } from "./source.ts";

/** A program that reads a document and sends its values to a service. */
export interface Tool {
  /** As messages name it. */
  readonly name: string;
  /** How it reads YAML. */
  readonly dialect: Dialect;
  /** Whether what looks like a template is one, and no value. */
  readonly templates: boolean;
  /** The text that it makes of a number or a boolean; undefined where that stays what it is. */
  text?(scalar: Scalar): string | undefined;
  /** Who refuses a number or a boolean that the tool passes on as it is. */
  refuses?(scalar: Scalar): Refusal | undefined;
}

/** Who does not take what is no text, and the status of the answer. */
export interface Refusal {
  readonly refuser: string;
  readonly http?: number;
}

/** Nova's schema of extra specs has text and numbers; that of an aggregate's metadata has text. */
const byNova: Refusal = { refuser: "Nova", http: 400 };

/** Bodies of requests to Nova, its answers and what its clients print: it turns a number into text as Python writes it. */
export const novaApi: Tool = { name: "JSON", dialect: "pyyaml", templates: false, text: numberText };

/** Documents whose values stay what they are: to Glance, and in metadata, a number is a fault. */
export const verbatim: Tool = { name: "JSON", dialect: "pyyaml", templates: false };

/** A flavor that somebody wrote by hand in JSON. */
export const handwritten: Tool = { ...novaApi, templates: true };

/** An image that somebody wrote by hand in JSON. */
export const handwrittenImage: Tool = { ...verbatim, templates: true };

/** Tools in Python that turn every value into text: Ansible's image module, OSISM's image manager, whatever reads a list of flavors. */
export const python: Tool = { name: "YAML", dialect: "pyyaml", templates: true, text: pythonText };

/** Ansible's modules for images, volume types and servers, in the end `str()`. */
export const ansibleImage: Tool = { ...python, name: "Ansible" };

/** Ansible's modules for flavors, which pass on what they are given. */
export const ansibleFlavor: Tool = { ...ansibleImage, refuses: (scalar) => (scalar.kind === "boolean" ? byNova : undefined) };

/** Ansible's modules for aggregates, which pass on what they are given. */
export const ansibleAggregate: Tool = { ...ansibleImage, refuses: () => byNova };

/** Heat, where it turns values into text. */
export const heatText: Tool = { ...python, name: "Heat", text: jsonText };

/** Heat's flavors, whose extra specs go into the request as they are. */
export const heatFlavor: Tool = { ...heatText, refuses: (scalar) => (scalar.kind === "boolean" ? byNova : undefined) };

/** Heat's aggregates, whose metadata goes into the request as it is. */
export const heatAggregate: Tool = { ...heatText, refuses: () => byNova };

/** Custom resources, whose maps hold text only. */
export const kubernetes: Tool = {
  name: "kubectl",
  dialect: "go",
  templates: true,
  text: plainText,
  refuses: () => ({ refuser: "the Kubernetes API" }),
};

/** Tools in Go that turn numbers and booleans into text. */
export const go: Tool = { name: "YAML", dialect: "go", templates: true, text: plainText };

/** Pulumi, whose bridge to Terraform turns numbers and booleans into text. */
export const pulumi: Tool = { name: "Pulumi", dialect: "core", templates: true, text: plainText };

/** A number as Nova has it after Python's reader and `str()`; undefined where `JSON.parse` gives the same. */
function numberText(scalar: Scalar): string | undefined {
  if (scalar.kind === "float") return pythonText(scalar);
  return scalar.kind === "integer" && !Number.isSafeInteger(Number(scalar.value)) ? pythonText(scalar) : undefined;
}
