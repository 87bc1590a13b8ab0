import type { Service } from "../model.ts";
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
  /** It writes what is neither text nor a number nor a boolean as JSON. */
  readonly writesJson?: true;
  /** Who refuses a number or a boolean that the tool passes on as it is. */
  refuses?(scalar: Scalar): ToolRefusal | undefined;
}

/** The receiver that refuses values which are not text, by its name and as data, and the status of the answer. */
export interface ToolRefusal {
  readonly refuser: string;
  readonly service: Service;
  readonly http: number;
  /** Only some releases of the tool pass the value on as it is. */
  readonly severity?: "warning";
}

/** Bodies of requests to Nova, its answers and what its clients print: it turns a number into text as Python writes it. */
export const novaApi: Tool = { name: "JSON", dialect: "pyyaml", templates: false, text: numberText };

/** Documents whose values stay what they are: to Glance, to Cinder, and in metadata, a number is a fault. */
export const verbatim: Tool = { name: "JSON", dialect: "pyyaml", templates: false };

/**
 * What openstackclient prints of an image: openstacksdk reads some properties as numbers and booleans
 * (openstack/image/v2/image.py), although Glance has text for all. Any text except the empty one is shown as true, so a boolean
 * can only be checked for being one.
 */
export const shownImage: Tool = { ...verbatim, text: pythonText };

/** Templates whose values go into the request unchanged, text or not: the service's answer to them is checked. */
export const passedOn: Tool = { ...verbatim, name: "YAML", templates: true };

/** The same for a flavor: Nova turns numbers into text, and refuses a boolean. */
export const flavorPassedOn: Tool = { ...passedOn, text: (scalar) => (scalar.kind === "boolean" ? undefined : pythonText(scalar)) };

/** A flavor written by hand in JSON. */
export const handwritten: Tool = { ...novaApi, templates: true };

/** An image written by hand in JSON. */
export const handwrittenImage: Tool = { ...verbatim, templates: true };

/** Tools in Python that turn every value into text: OSISM's image manager, Ansible's old module for images, whatever reads a list of flavors. */
export const python: Tool = { name: "YAML", dialect: "pyyaml", templates: true, text: pythonText };

/** openstack.cloud.image: release 1 made text of every property, from 2.0 on an update sends them as they are. */
export const ansibleImage: Tool = {
  ...python,
  name: "openstack.cloud.image",
  refuses: () => ({ refuser: "Glance", service: "glance", http: 400, severity: "warning" }),
};

/** Heat, where metadata of a server becomes text by way of JSON. */
export const heatMetadata: Tool = { ...python, name: "Heat", text: jsonText, writesJson: true };

/** Heat's parameters of type string. */
export const heatString: Tool = { ...python, name: "Heat" };

/** Heat's properties of type string: Heat itself refuses a number with a fraction. */
export const heatStringProperty: Tool = {
  ...heatString,
  name: "the template",
  refuses: (scalar) => (scalar.kind === "float" ? { refuser: "Heat", service: "heat", http: 400 } : undefined),
};

/** Custom resources, whose maps hold text only. */
export const kubernetes: Tool = {
  name: "kubectl",
  dialect: "go",
  templates: true,
  text: plainText,
  refuses: () => ({ refuser: "the Kubernetes API", service: "kubernetes", http: 422 }),
};

/** Tools in Go that turn numbers and booleans into text. */
export const go: Tool = { name: "YAML", dialect: "go", templates: true, text: plainText };

/** Pulumi, whose bridge to Terraform turns numbers and booleans into text. */
export const pulumi: Tool = { name: "Pulumi", dialect: "core", templates: true, text: plainText };

/** Terraform and OpenTofu, whose maps hold text: numbers and booleans become theirs. */
export const terraform: Tool = { name: "Terraform", dialect: "core", templates: true, text: plainText };

/** The words of a command line, which are text. */
export const commandLine: Tool = { name: "the client", dialect: "core", templates: true };

/** A number as Nova has it after Python's reader and `str()`; undefined where `JSON.parse` gives the same. */
function numberText(scalar: Scalar): string | undefined {
  if (scalar.kind === "float") return pythonText(scalar);
  return scalar.kind === "integer" && !Number.isSafeInteger(Number(scalar.value)) ? pythonText(scalar) : undefined;
}
