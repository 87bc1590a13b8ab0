import { pick, randomFrom } from "../random.ts";

// Seeded random namespace documents: a whole one with some of its parts replaced, taken away, renamed, said twice or added.

/** What stands anywhere in a document, or in place of it. */
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const WHOLE: Json = {
  namespace: "Acme::Tiers",
  display_name: "Tiers",
  description: "What Acme sells.",
  visibility: "public",
  protected: true,
  owner: "admin",
  resource_type_associations: [
    { name: "OS::Nova::Flavor", prefix: "acme:" },
    { name: "OS::Cinder::Volume", prefix: "acme_", properties_target: "image" },
  ],
  properties: {
    tier: { title: "Tier", description: "A tier.", type: "string", enum: ["gold", "silver"], default: "gold", operators: ["<or>"] },
    size: { title: "Size", type: "integer", minimum: 1, maximum: 9, default: "4", readonly: false },
    code: { title: "Code", type: "string", pattern: "^[a-z]+$", minLength: 1, maxLength: 8 },
    zones: { title: "Zones", type: "array", items: { type: "string", enum: ["a", "b"] }, minItems: 1, maxItems: 2, uniqueItems: true },
  },
  objects: [
    { name: "Disk", description: "A disk.", required: ["kind"], properties: { kind: { title: "Kind", type: "boolean" } } },
    { name: "Net", properties: {} },
  ],
  tags: [{ name: "Fast" }, { name: "Slow" }],
};

const NAMES = [
  "namespace display_name description visibility protected owner resource_type_associations properties objects tags",
  "self schema created_at updated_at id name prefix properties_target title type items enum pattern minimum maximum minLength",
  "maxLength minItems maxItems uniqueItems additionalItems operators default readonly required confidential format titel $ref",
  "constructor __proto__ toString",
].flatMap((names) => names.split(" "));

const VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  4,
  0.5,
  -0.5,
  2.0,
  1e15,
  2 ** 53,
  2 ** 63,
  1e20,
  1e21,
  1e22,
  -1e30,
  1e300,
  1e-7,
  "",
  " ",
  "a",
  "A",
  "4",
  "+4",
  " 4\n",
  "4_0",
  "4.0",
  "٤",
  "true",
  "True",
  "yes",
  "no",
  "t",
  "0",
  "1",
  "None",
  "null",
  "gold",
  "public",
  "private",
  "shared",
  "Public",
  "string",
  "integer",
  "array",
  "bool",
  "String",
  "a/b",
  "a b",
  "a%2Fb",
  "a?b",
  "a#b",
  ".",
  "..",
  "a\nb",
  "\n",
  "a\rb",
  "a\tb",
  "a\u0000b",
  "\u007f",
  "é",
  "日本",
  "😀",
  "\ud83d",
  "\udc00x",
  "(a+)+$",
  "[",
  "2026-01-01T00:00:00Z",
  "x".repeat(80),
  "x".repeat(81),
  "é".repeat(80),
  "😀".repeat(80),
  "x".repeat(255),
  "x".repeat(256),
  "x".repeat(500),
  "x".repeat(501),
  [],
  [null],
  [""],
  ["a"],
  ["a", "a"],
  ["a", "b"],
  [1],
  [1, "1"],
  [true],
  [[]],
  [{}],
  ["é"],
  ["\ud83d"],
  {},
  { a: 1 },
  { name: "a" },
  { name: "a", properties: {} },
  { type: "string" },
  { title: "T", type: "string" },
  { a: { title: "T", type: "string" } },
  [{ name: "a" }],
  [{ name: "a" }, { name: "a" }],
  [{ name: "a", properties: { a: { title: "T", type: "string" } } }],
  [["a"], "b"],
];

/** @param count how many documents are made; the same seed makes the same ones */
export function namespaceCases(seed: number, count: number): Json[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const document = structuredClone(WHOLE);
    const holder: Json[] = [document];
    for (let times = below(random, 2) === 0 ? 1 : 1 + below(random, 3); times > 0; times--) mutate(holder, random);
    return holder[0] as Json;
  });
}

/** Places of a document: what holds something, and under which name or number. */
function placesIn(holder: Json, found: [Record<string, Json>, string][] = []): [Record<string, Json>, string][] {
  if (typeof holder !== "object" || holder === null) return found;
  for (const name of Object.keys(holder)) {
    const map = holder as Record<string, Json>;
    found.push([map, name]);
    placesIn(map[name] as Json, found);
  }
  return found;
}

function mutate(root: Json[], random: () => number): void {
  const [holder, name] = pick(random, placesIn(root));
  const value = structuredClone(pick(random, VALUES));
  const list = Array.isArray(holder);
  const kind = below(random, 10);
  if (kind < 4) set(holder, name, value);
  else if (kind < 5 && !(list && holder === (root as unknown))) {
    if (list) (holder as unknown as Json[]).splice(Number(name), 1);
    else delete holder[name];
  } else if (kind < 6 && list && holder !== (root as unknown)) {
    (holder as unknown as Json[]).push(structuredClone(holder[name] as Json));
  } else if (kind < 7 && !list) {
    const other = below(random, 2) === 0 ? pick(random, NAMES) : pick(random, VALUES);
    const moved = holder[name] as Json;
    delete holder[name];
    set(holder, String(other), moved);
  } else {
    const inside = holder[name];
    if (Array.isArray(inside)) inside.push(value);
    else if (typeof inside === "object" && inside !== null) set(inside, pick(random, NAMES), value);
    else set(holder, name, value);
  }
}

/** A member of its own, whatever its name is. */
function set(holder: Record<string, Json>, name: string, value: Json): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

const below = (random: () => number, end: number): number => Math.floor(random() * end);
