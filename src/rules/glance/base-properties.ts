import { characters } from "../../json/characters.ts";
import type { Span } from "../../model.ts";
import { amount, type ExpectedValue, form } from "../attribute/expected-value.ts";

const isText = (value: unknown): value is string => typeof value === "string";

/** A name: MySQL's older character set has no room for characters past U+FFFF. */
const isName = (value: unknown): boolean =>
  value === null || (isText(value) && characters(value) <= 255 && !/[\u{10000}-\u{10ffff}]/u.test(value));

const isTag = (value: unknown): boolean => isText(value) && characters(value) <= 255;

/** A hash that Glance keeps as it is sent when an image is created, though it means nothing there. */
const hash = (most: number): ExpectedValue => ({
  ...form(`text of at most ${most} characters`, (value) => value === null || (isText(value) && characters(value) <= most)),
  since: "rocky",
});

/** What Glance accepts of an image's base properties (glance/api/v2/images.py, get_base_properties). */
export const baseProperties = {
  min_ram: amount(0, false),
  min_disk: amount(0, false),
  protected: form("true or false", (value) => typeof value === "boolean"),
  os_hidden: { ...form("true or false", (value) => typeof value === "boolean"), since: "rocky" },
  visibility: form("public, private, shared or community", (value) => isText(value) && /^(?:public|private|shared|community)$/.test(value)),
  name: form("text of at most 255 characters, without emoji and other characters of 4 bytes", isName),
  owner: form("text of at most 255 characters", (value) => value === null || isTag(value)),
  tags: form("a list of texts", (value) => Array.isArray(value) && value.every(isTag)),
  os_hash_algo: hash(64),
  os_hash_value: hash(128),
  id: form("a UUID", (value) => isText(value) && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)),
  disk_format: {
    kind: "listed",
    fact: "disk_formats",
    shipped: ["ami", "ari", "aki", "vhd", "vhdx", "vmdk", "raw", "qcow2", "vdi", "iso", "ploop"],
  },
  container_format: {
    kind: "listed",
    fact: "container_formats",
    shipped: ["ami", "ari", "aki", "bare", "ovf", "ova", "docker", "compressed"],
  },
} satisfies Readonly<Record<string, ExpectedValue>>;

/** The base properties that Glance itself writes, and the requests in which it refuses them with 403. */
export const readOnlyProperties: Readonly<Record<string, Span & { readonly in?: "request" | "patch" }>> = {
  status: {},
  checksum: {},
  size: {},
  virtual_size: {},
  created_at: {},
  updated_at: {},
  direct_url: {},
  self: {},
  file: {},
  schema: {},
  // in a patch it counts as a custom property
  stores: { in: "request", since: "stein" },
  // a create may name them, and they have no effect there
  os_hash_algo: { in: "patch", since: "rocky" },
  os_hash_value: { in: "patch", since: "rocky" },
  // a create may choose it
  id: { in: "patch" },
  // where the cloud shows locations, a patch may add them
  locations: { in: "request" },
};
