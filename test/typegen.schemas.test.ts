import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import fastify from "fastify";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { targetName } from "../src/catalog/releases.ts";
import type { Target } from "../src/model.ts";
import { digitRange } from "../src/schema/digit-range.ts";
import { portablePattern } from "../src/schema/portable-pattern.ts";
import { publishedSchema } from "../src/schema/publish.ts";
import { makeTables, surfaceOfDefinition } from "../src/schema/tables.ts";
import { compileValidator } from "../src/schema/validator.ts";
import { makeValidator } from "../src/validate/make-validator.ts";
import { pick, randomFrom, seedOf } from "./random.ts";
import { allTargets, builtInCatalog, make, root } from "./typegen/made.ts";

// The JSON Schemas: plain keywords, true to both dialects, and never stricter than the services.

const PLAIN = new Set([
  "$schema",
  "$id",
  "title",
  "description",
  "examples",
  "deprecated",
  "type",
  "enum",
  "not",
  "anyOf",
  "allOf",
  "items",
  "pattern",
  "maxLength",
  "minimum",
  "maximum",
  "properties",
  "patternProperties",
  "propertyNames",
]);

function keywords(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const each of schema) keywords(each, found);
  else if (typeof schema === "object" && schema !== null) {
    for (const [name, value] of Object.entries(schema)) {
      found.add(name);
      if (name === "properties" || name === "patternProperties") for (const each of Object.values(value as object)) keywords(each, found);
      else if (!["enum", "examples", "default"].includes(name)) keywords(value, found);
    }
  }
  return found;
}

/** Editors' own keyword, and what only they make use of. */
const HINTS = new Set([...PLAIN, "markdownDescription", "default"]);

test("every schema keeps to plain keywords and holds in its dialect", async () => {
  const files = await make({ kinds: new Set(["schemas"]) });
  assert.ok(files.size > 30);
  for (const [name, text] of files) {
    const schema = JSON.parse(text);
    const allowed = name.includes(".editor.") ? HINTS : PLAIN;
    assert.equal(
      [...keywords(schema)].filter((keyword) => !allowed.has(keyword)),
      [],
      name,
    );
    assert.ok(text.split("\n").length > 5, `${name} has a line for each key`);
    assert.match(schema.$id, /^urn:metadef:(?:openstack|starlingx)@[\w.]+:[a-z-]+(?:\.draft-07|\.editor)?$/);
    if (allowed === PLAIN) compilerOf(name).compile(schema);
  }
});

/** In strict mode Ajv refuses whatever it does not know or finds odd, and each schema is taken as it is. */
function compilerOf(name: string): Ajv {
  return name.includes("draft-07") ? new Ajv({ strict: true, strictRequired: true }) : new Ajv2020({ strict: true, strictRequired: true });
}

test("the schemas of the package load beside each other, and are those that are generated", async () => {
  const files = await make({ kinds: new Set(["schemas"]) });
  const compilers = { "draft-07": new Ajv({ strict: true }), "2020-12": new Ajv2020({ strict: true }) };
  let loaded = 0;
  for (const platform of ["openstack", "starlingx"]) {
    for (const name of readdirSync(join(root, "generated/schemas", platform))) {
      const text = readFileSync(join(root, "generated/schemas", platform, name), "utf8");
      assert.is(text, files.get(`schemas/${platform}/${name}`), `${platform}/${name}`);
      if (name.includes(".editor.")) continue;
      compilers[name.includes("draft-07") ? "draft-07" : "2020-12"].compile(JSON.parse(text));
      loaded++;
    }
  }
  assert.ok(loaded > 30);
});

test("Fastify takes a schema as it is, and writes nothing into the flavor", async () => {
  const extra_specs = JSON.parse(readFileSync(join(root, "generated/schemas/openstack/flavor-extra-specs.draft-07.schema.json"), "utf8"));
  const server = fastify();
  server.addSchema(extra_specs);
  const body = { type: "object", required: ["extra_specs"], properties: { extra_specs: { $ref: `${extra_specs.$id}#` } } };
  server.post("/", { schema: { body } }, (request) => request.body);
  const post = (payload: object) => server.inject({ method: "POST", url: "/", payload });
  const sent = { extra_specs: { "hw:cpu_policy": "dedicated", "hw:cpu_sockets": "2", "scs:name-v2": "SCS-4V-16" } };
  assert.equal((await post(sent)).json(), sent);
  const refused = await post({ extra_specs: { "hw:cpu_policy": "dedicatd" } });
  assert.is(refused.statusCode, 400);
  assert.match(refused.json().message, "body/extra_specs/hw:cpu_policy must be equal to one of the allowed values");
  await server.close();
});

test("an OpenAPI document has the same schemas as components", async () => {
  const files = await make({ kinds: new Set(["openapi", "schemas"]) });
  const { openapi, paths, components } = JSON.parse(files.get("schemas/openstack/openapi.json") as string);
  assert.is(openapi, "3.1.0");
  assert.equal(paths, {});
  const { $schema: _, $id: __, ...flavor } = JSON.parse(files.get("schemas/openstack/flavor-extra-specs.schema.json") as string);
  assert.equal(components.schemas.FlavorExtraSpecs, flavor);
  for (const platform of ["openstack", "starlingx"]) {
    const document = JSON.parse(files.get(`schemas/${platform}/openapi.json`) as string);
    const validator = new Validator();
    assert.equal(await validator.validate(structuredClone(document)), { valid: true }, platform);
    assert.is(validator.version, "3.1");
    document.components.schemas["no such name"] = {};
    assert.is((await new Validator().validate(document)).valid, false, "the validator sees a component's name that is none");
  }
});

const tables = makeTables(builtInCatalog);
const { validateFlavor, validateImage } = makeValidator([{ tables, validate: compileValidator(tables.schemas) }]);
const TARGETS = allTargets.filter((target) => /yoga|2026|starlingx@m/.test(targetName(target)));
const VALUES: readonly unknown[] = [
  "",
  "0",
  "1",
  "-1",
  "9",
  "16",
  "255",
  "256",
  "65536",
  " 2 ",
  "+2",
  "-0",
  "002",
  "1_0",
  "4.0",
  "1e3",
  "inf",
  "true",
  "False",
  " YES\n",
  "t",
  "maybe",
  "large",
  "2MB",
  "1GiB",
  "0-3,^2",
  "^1",
  "1,,2",
  "required",
  "forbidden",
  ">=6.2,<8",
  ">= 6.2",
  "x",
  "[{}]",
  "ide",
  "LsiLogic",
  "10.0.0.1",
  "::1",
  1,
  0,
  4,
  -7,
  300,
  "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  "x".repeat(300),
];

test(`whatever a schema refuses, the library finds fault with (METADEF_SEED=${seedOf(7)})`, () => {
  const random = randomFrom(seedOf(7));
  const kinds = { "OS::Nova::Flavor": "extra_specs", "OS::Glance::Image": "properties" } as const;
  const exact = { refused: 0, agreed: 0 };
  for (const target of TARGETS) {
    for (const surface of Object.keys(kinds) as (keyof typeof kinds)[]) {
      const validate = new Ajv2020({ strict: false, allErrors: true }).compile(publishedSchema([builtInCatalog], surface, target));
      const standings = builtInCatalog[target.platform].filter(({ definition }) => surfaceOfDefinition(definition) === surface);
      for (let count = 0; count < 6000; count++) {
        const { definition } = pick(random, standings);
        const words = [...(definition.property.enum ?? []), ...(definition.facts.schema?.enum ?? [])];
        const key = definition.key.replace(/\{[a-z_]+\}/g, () => pick(random, ["0", "HW_CPU_X86_AVX", "VCPU", "CUSTOM_A", ""]));
        const slip = random() < 0.05 ? `${key}x` : key;
        const value = words.length > 0 && random() < 0.4 ? pick(random, words) : pick(random, VALUES);
        judge(validate, { [slip]: value }, surface, target, exact);
      }
    }
  }
  console.log(`of ${exact.refused} that the library refuses, the schemas refuse ${exact.agreed}`);
  assert.ok(exact.agreed / exact.refused > 0.9, "schemas see most of it");
});

function judge(
  validate: ValidateFunction,
  entries: Record<string, unknown>,
  surface: string,
  target: Target,
  exact: { refused: number; agreed: number },
): void {
  const options = { target: targetName(target) };
  const findings =
    surface === "OS::Nova::Flavor" ? validateFlavor({ extra_specs: entries }, options) : validateImage({ properties: entries }, options);
  const faults = findings.filter(({ code }) => /^(?:value|key-not-in-release|key-refused|unknown-extra-spec|key-malformed)/.test(code));
  const taken = validate(entries);
  if (!taken) assert.ok(faults.length > 0, `${targetName(target)} ${JSON.stringify(entries)} ${JSON.stringify(validate.errors?.[0])}`);
  if (faults.length > 0 && !findings.some(({ code }) => code === "key-not-in-release" || code === "value-too-long")) {
    exact.refused++;
    if (!taken) exact.agreed++;
    else if (faults.some(({ code }) => code === "value-not-in-enum"))
      assert.unreachable(`${targetName(target)} ${JSON.stringify(entries)} is in no enum`);
  }
}

test("every example of a schema is a value that its key takes", async () => {
  const files = await make({
    kinds: new Set(["schemas"]),
    schemaTargets: new Map(allTargets.map((target) => [targetName(target), target])),
  });
  const judges = { "flavor-extra-specs": "OS::Nova::Flavor", "image-properties": "OS::Glance::Image" } as const;
  let tried = 0;
  for (const target of allTargets) {
    for (const [file, surface] of Object.entries(judges)) {
      const schema = JSON.parse(files.get(`schemas/${targetName(target)}/${file}.schema.json`) as string);
      const validate = new Ajv2020({ strict: false }).compile(schema);
      const templates = builtInCatalog[target.platform].filter(({ definition }) => definition.parameters !== undefined);
      const keys = [
        ...Object.entries(schema.properties as Record<string, { examples?: string[] }>),
        ...templates.flatMap(({ definition: { key, facts, resourceType } }) =>
          resourceType === surface ? [[key.replace(/\{\w+\}/, "0"), { examples: facts.examples ?? [] }] as const] : [],
        ),
      ];
      for (const [key, { examples = [] }] of keys) {
        for (const example of examples) {
          tried++;
          const entries = { [key]: example };
          assert.ok(validate(entries), `${targetName(target)} ${key} ${example}`);
          const options = { target: targetName(target) };
          const findings =
            surface === "OS::Nova::Flavor"
              ? validateFlavor({ extra_specs: entries }, options)
              : validateImage({ properties: entries }, options);
          const faults = findings.filter(({ code, severity }) => severity === "error" && code.startsWith("value-"));
          assert.equal(faults, [], `${targetName(target)} ${key} ${example}`);
        }
      }
    }
  }
  assert.ok(tried > 300, String(tried));
});

test("a range of numbers as a pattern", () => {
  for (const [from, to] of [
    [0, 15],
    [1, 8],
    [0, 255],
    [1, 65535],
    [0, 800],
    [7, 7],
    [13, 2999],
    [5, 100],
    [256, undefined],
    [0, undefined],
    [1, undefined],
  ] as const) {
    const pattern = new RegExp(`^(?:${digitRange(BigInt(from), to === undefined ? undefined : BigInt(to))})$`);
    for (let number = 0; number < 70_000; number++) {
      if (pattern.test(String(number)) !== (number >= from && (to === undefined || number <= to)))
        assert.unreachable(`${from} to ${to}: ${number}`);
    }
  }
});

test("a pattern without what only some engines know", () => {
  assert.is(portablePattern("\\^?\\p{Nd}+"), "\\^?[0-9]+");
  assert.is(portablePattern("(?::[\\p{L}\\p{N}_]+)*"), "(?::[A-Za-z\\u0080-\\uffff0-9_]+)*");
  assert.is(portablePattern("[^\\p{C}\\p{Z}]"), "[^\\u0000-\\u001f\\u007f \\u2028\\u2029]");
  assert.is(portablePattern("\\\\p{Nd}[\\]\\x1c]"), "\\\\p{Nd}[\\]\\u001c]");
});

test.run();
