import { characters } from "../../json/characters.ts";
import { amount, type ExpectedValue, form } from "../attribute/expected-value.ts";

/** Nova's words for a boolean (nova/api/validation/parameter_types.py, boolean): no other case, and no number. */
const BOOLEAN = /^(?:1|0|[Tt]rue|TRUE|[Ff]alse|FALSE|[Oo]n|ON|[Oo]ff|OFF|[Yy]es|YES|[Nn]o|NO)$/;

/** White space at either end, or a character that is not printable (nova/api/validation/parameter_types.py, name). */
const ODD_NAME = /^[\p{Z}\s]|[\p{Z}\s]$|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|[\u{10000}-\u{10ffff}]/u;

/** What Nova accepts in a request to create a flavor (nova/api/openstack/compute/schemas/flavors.py, every release). */
export const flavorAttributes = {
  vcpus: amount(1, true),
  ram: amount(1, true),
  disk: amount(0, true),
  "OS-FLV-EXT-DATA:ephemeral": amount(0, true),
  swap: amount(0, true),
  rxtx_factor: form('a number such as "1.0"', (value) =>
    typeof value === "number"
      ? value > 0 && value <= 3.40282e38
      : typeof value === "string" && /^\d+(?:\.\d+)?\n?$/.test(value) && Number(value) > 0,
  ),
  "os-flavor-access:is_public": form(
    "true or false",
    (value) => typeof value === "boolean" || (typeof value === "string" && BOOLEAN.test(value)),
  ),
  name: form(
    "1 to 255 printable characters without white space at either end",
    (value) => typeof value === "string" && value !== "" && characters(value) <= 255 && !ODD_NAME.test(value),
  ),
  id: form(
    "1 to 255 letters, digits, spaces, dots, hyphens or underscores",
    (value) =>
      value === null ||
      typeof value === "number" ||
      (typeof value === "string" && value.length <= 255 && /^(?! )[\w. -]+(?<! )\n?$/.test(value)),
  ),
  description: form(
    "printable text of at most 65535 characters",
    (value) => value === null || (typeof value === "string" && !/\p{Cc}/u.test(value) && characters(value) <= 65535),
  ),
} satisfies Readonly<Record<string, ExpectedValue>>;

/** The members of Nova's requests, of any microversion: what such a request is for, and what it may have. */
export const requestMembers = {
  "OS::Nova::Flavor": { request: "create a flavor", members: new Set(Object.keys(flavorAttributes)) },
  "OS::Nova::Aggregate": { request: "create an aggregate", members: new Set(["name", "availability_zone"]) },
  "OS::Nova::Server": {
    request: "create a server",
    members: new Set(
      (
        "name imageRef flavorRef adminPass metadata networks OS-DCF:diskConfig accessIPv4 accessIPv6 personality availability_zone " +
        "block_device_mapping block_device_mapping_v2 config_drive key_name min_count max_count return_reservation_id security_groups " +
        "user_data description tags trusted_image_certificates host hypervisor_hostname hostname"
      ).split(" "),
    ),
  },
} as const satisfies Readonly<Record<string, { request: string; members: ReadonlySet<string> }>>;
