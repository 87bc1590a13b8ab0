import { createHash } from "node:crypto";

/** How the keys of one kind of resource are written in generated code. */
export interface SurfaceTerms {
  /** The name of its type: an identifier that depends on nothing but the resource type. */
  readonly typeName: string;
  /** What the keys are of, in words. */
  readonly noun: string;
  /** The API accepts JSON numbers as values and converts them to text. */
  readonly numbers: boolean;
  /** The API accepts lists of texts too. */
  readonly lists: boolean;
  /** Keys that no catalog knows are allowed by the part before their first colon; elsewhere by their whole name. */
  readonly colons: boolean;
}

const TEXT_ONLY = { numbers: false, lists: false, colons: false } as const;

/** By surface, as `surfaceOf` names it. Numbers: Nova's extra specs go through `str()`, the other APIs answer 400 to what is no text. */
const KNOWN: Readonly<Record<string, SurfaceTerms>> = {
  "OS::Nova::Flavor": { typeName: "FlavorExtraSpecs", noun: "extra specs of a flavor", numbers: true, lists: false, colons: true },
  "OS::Glance::Image": { ...TEXT_ONLY, typeName: "ImageProperties", noun: "properties of an image" },
  "OS::Nova::Aggregate": { ...TEXT_ONLY, typeName: "AggregateMetadata", noun: "metadata of a host aggregate" },
  "OS::Nova::Server/metadata": { ...TEXT_ONLY, typeName: "ServerMetadata", noun: "metadata of a server" },
  "OS::Nova::Server/scheduler_hints": {
    typeName: "SchedulerHints",
    noun: "scheduler hints of a server request",
    numbers: true,
    lists: true,
    colons: false,
  },
  "OS::Nova::ServerGroup": { ...TEXT_ONLY, typeName: "ServerGroupMetadata", noun: "metadata of a server group" },
  "OS::Cinder::Volume": { ...TEXT_ONLY, typeName: "VolumeMetadata", noun: "metadata of a volume" },
  "OS::Cinder::Volume/image": { ...TEXT_ONLY, typeName: "VolumeImageMetadata", noun: "image metadata of a volume" },
  "OS::Cinder::VolumeType": { ...TEXT_ONLY, typeName: "VolumeTypeExtraSpecs", noun: "extra specs of a volume type" },
  "OS::Trove::Instance": { ...TEXT_ONLY, typeName: "TroveInstanceProperties", noun: "properties of a database instance" },
};

/** The names for a kind of resource and what its API accepts; for an unknown kind, names are made and only text is accepted. */
export function surfaceTerms(surface: string): SurfaceTerms {
  if (Object.hasOwn(KNOWN, surface)) return KNOWN[surface] as SurfaceTerms;
  return { ...TEXT_ONLY, typeName: derivedName(surface), noun: `keys of ${surface}` };
}

/** The names of surfaces in the order of generated files: those that are known first, the most used ahead. */
export function inOrder(surfaces: Iterable<string>): string[] {
  const known = Object.keys(KNOWN);
  const rank = (surface: string): number => (known.includes(surface) ? known.indexOf(surface) : known.length);
  return [...surfaces].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** `OS::Designate::Zone` is DesignateZoneProperties; what does not spell itself that way gets a mark made of its whole name. */
function derivedName(surface: string): string {
  const words = surface.match(/[A-Za-z0-9]+/g) ?? [];
  const name = words
    .filter((word) => word !== "OS")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  const plain = /^OS::[A-Z][a-z0-9]+::(?:[A-Z][a-z0-9]+)+$/.test(surface);
  const mark = plain ? "" : createHash("sha256").update(surface).digest("hex").slice(0, 8);
  return `${/^[A-Za-z]/.test(name) ? "" : "Resource"}${name}Properties${mark}`;
}
