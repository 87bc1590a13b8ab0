import type { Resource } from "../model.ts";
import { surfaceOf } from "../schema/tables.ts";
import type { Judge } from "./judge.ts";
import { type Keys, keysOf } from "./layer.ts";

/** A kind of resource. */
type Kind = Pick<Resource, "type" | "properties_target">;

/** Where a key belongs that is on the wrong resource; the words are those of a message. */
export interface Belonging {
  readonly on: string;
  readonly of: string;
  /** The key that the same setting has on this resource. */
  readonly instead?: string;
  readonly known: boolean;
}

const FLAVOR = "OS::Nova::Flavor";
const IMAGE = "OS::Glance::Image";
const AGGREGATE = "OS::Nova::Aggregate";

/** What messages call the resources on which a key of another one is surely wrong; all other resources accept custom keys. */
const ON: Readonly<Record<string, string>> = {
  [FLAVOR]: "a flavor",
  [IMAGE]: "an image",
  [AGGREGATE]: "an aggregate",
  "OS::Nova::Server/metadata": "a server's metadata",
  "OS::Cinder::Volume": "a volume",
};

/** The beginnings of image properties that are settings for Nova; a note such as `os_distro` can be anywhere. */
const IMAGE_SETTING = /^(?:hw_|img_|vmware_|xenapi_|os_(?:require_|secure_|command_|admin_|skip_))/;
/** Extra specs that can be elsewhere: a trait on an image and an aggregate, and what a filter compares on an aggregate. */
const TRAIT = /^trait[^:]*:/;
const AGGREGATE_SCOPE = "aggregate_instance_extra_specs:";

/** Where a key belongs that no layer knows on this kind of resource, if it is another resource's for sure. */
export function belongingOf(kind: Kind, key: string, own: readonly Keys[], judge: Judge): Belonging | undefined {
  const surface = surfaceOf(kind);
  // a namespace names resource types as it likes, `constructor` too
  const on = Object.hasOwn(ON, surface) ? ON[surface] : undefined;
  if (on === undefined) return undefined;
  if (kind.type === AGGREGATE && key.startsWith(AGGREGATE_SCOPE)) {
    return { on, of: "a flavor", instead: key.slice(AGGREGATE_SCOPE.length), known: true };
  }
  const keysAt = (type: string): Keys[] => judge.layers.flatMap((layer) => keysOf(layer, type, judge.target) ?? []);
  if (kind.type !== FLAVOR && key.includes(":") && !(TRAIT.test(key) && (kind.type === IMAGE || kind.type === AGGREGATE))) {
    const flavor = keysAt(FLAVOR);
    const known = flavor.some(({ index }) => index.find(key) !== undefined);
    // images have few owners' namespaces, and an image's property with one of Nova's is an extra spec
    if (known || (kind.type === IMAGE && flavor.some(({ index }) => index.ownsNamespace(key)))) {
      return { on, of: "the flavor", ...insteadOf(key, own), known };
    }
  }
  if (kind.type !== IMAGE && IMAGE_SETTING.test(key) && keysAt(IMAGE).some(({ index }) => index.find(key) !== undefined)) {
    const of = kind.type === "OS::Cinder::Volume" ? "the image or in the volume's image metadata" : "the image";
    return { on, of, ...insteadOf(key, own), known: true };
  }
  return undefined;
}

/** How a key begins on a flavor and on an image, for the same setting. */
const STEMS: readonly (readonly [flavor: string, image: string])[] = [
  ["hw:", "hw_"],
  ["hw:", "img_"],
  ["os:", "os_"],
];

function insteadOf(key: string, own: readonly Keys[]): { instead?: string } {
  const others = STEMS.flatMap(([flavor, image]) => [
    ...(key.startsWith(flavor) ? [image + key.slice(flavor.length)] : []),
    ...(key.startsWith(image) ? [flavor + key.slice(image.length)] : []),
  ]);
  const instead = others.find((other) => own.some(({ index }) => index.find(other) !== undefined));
  return instead === undefined ? {} : { instead };
}
