import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  completeKeys,
  completeValues,
  describeKey,
  describeNamespace,
  explainCode,
  listKeys,
  makeCatalog,
  matchKey,
  searchKeys,
} from "../src/catalog-library.ts";
import { CloudError } from "../src/cloud/cloud.ts";
import { connect } from "../src/cloud/connect.ts";
import { compileCatalog } from "../src/compile.ts";
import { ConfigurationError } from "../src/config/configuration.ts";
import { Loader } from "../src/config/load-configuration.ts";
import { effectOf } from "../src/effect/effect-of.ts";
import { makeExaminer } from "../src/hooks/request.ts";
import { flavorExtraSpecs, validateFlavor, validateImage, validateServer } from "../src/index.ts";
import { formats } from "../src/schema/formats.ts";
import { compileSiteSchema, SiteSchemaError } from "../src/schema/site-schema.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { HOW, KEYS, NUMBERS, scalar, tree, word } from "./fuzz-values.ts";

const run = (property: fc.IAsyncProperty<unknown> | fc.IProperty<unknown>): Promise<void> | void =>
  fc.assert(property as fc.IAsyncProperty<unknown>, HOW);

test("the library with any object", () => {
  run(
    fc.property(tree, tree, tree, (flavor, image, metadata) => {
      for (const findings of [
        validateFlavor(flavor as never),
        validateImage(image as never),
        validateServer({ flavor, image, metadata } as never),
      ])
        JSON.stringify(findings);
    }),
  );
});

test("wrong usage of the library throws words that help", async () => {
  const names =
    "target platform failOn mode mounts catalog microversion maxBytes log resourceType propertiesTarget namespace present limit";
  const strange = fc.constantFrom<unknown>(undefined, null, 1n, Symbol("x"), () => 1, Number.NaN, "openstack", "flavor");
  const options = fc.oneof(
    strange,
    tree,
    fc.dictionary(fc.constantFrom(...names.split(" ")), fc.oneof(tree, strange), { noNullPrototype: true }),
  );
  await run(
    fc.asyncProperty(options, options, async (one, two) => {
      const [any, how] = [one as never, two as never];
      const calls: (() => unknown)[] = [
        () => validateServer(any, how),
        () => flavorExtraSpecs(how)["~standard"].validate(any),
        () => compileCatalog(any),
        () => makeCatalog(any),
        () => makeExaminer(how),
        () => listKeys(how),
        () => completeKeys(any, how),
        () => completeValues(any, how),
        () => matchKey(any, how),
        () => describeKey(any, how),
        () => describeNamespace(any, how),
        () => searchKeys(any, how),
        () => explainCode(any),
      ];
      for (const call of calls) {
        const error = await Promise.resolve()
          .then(call)
          .then(
            () => undefined,
            (thrown: unknown) => thrown as Error,
          );
        if (error !== undefined) assert.match(error.message, / must |^unknown | accepts |known are/, String(call));
      }
    }),
  );
});

const entries = fc
  .array(
    fc.tuple(fc.constantFrom(...KEYS.filter((key) => /^hw|^trait|^resources|^quota|^accel|^pci/.test(key))), fc.constantFrom(...NUMBERS)),
    { maxLength: 8 },
  )
  .map((pairs) => Object.fromEntries(pairs));

test("every rule with the values of its keys", () => {
  run(
    fc.property(entries, entries, fc.nat(64), fc.nat(9000), (extra_specs, properties, vcpus, ram) => {
      for (const target of ["openstack@2026.1", "openstack@yoga", "starlingx@2018.10"]) {
        const flavor = { name: "f", vcpus: vcpus + 1, ram: ram + 1, disk: 1, extra_specs };
        JSON.stringify([validateFlavor(flavor, { target }), validateServer({ flavor, image: { properties } }, { target })]);
      }
    }),
  );
});

test("every grammar of a value with any text", () => {
  run(
    fc.property(fc.oneof(scalar.map(String), fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      for (const [name, format] of Object.entries(formats)) {
        const check = (format as { validate?: unknown }).validate ?? format;
        if (typeof check === "function") assert.type(check(text), "boolean", name);
      }
    }),
  );
});

test("a configuration of any tree is read or refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "metadef-fuzz-"));
  const file = join(folder, "metadef.config.json");
  try {
    await run(
      fc.asyncProperty(tree, async (value) => {
        writeFileSync(file, JSON.stringify(value));
        await new Loader(new Set(["key-unread"])).load(file).catch((error: unknown) => {
          if (!(error instanceof ConfigurationError)) throw error;
        });
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a schema_image of any tree is compiled or refused", () => {
  const schema = fc.record({
    properties: fc.dictionary(word, fc.record({ type: fc.oneof(scalar, tree), pattern: scalar, enum: tree }, { requiredKeys: [] })),
  });
  run(
    fc.property(fc.oneof(tree, schema, fc.dictionary(word, tree)), scalar, (value, text) => {
      try {
        const site = compileSiteSchema(value);
        for (const key of KEYS) site.problem(key, text);
      } catch (error) {
        if (!(error instanceof SiteSchemaError)) throw error;
      }
    }),
  );
});

const METHODS = ["POST", "PUT", "PATCH", "GET", "post", "QUERY", ""];
const PATHS = [
  ..."/v2.1/flavors /v2.1/flavors/1/os-extra_specs /v2/flavors/1/os-extra_specs/hw:cpu_policy /v2.1/servers /v2.1/os-volumes_boot".split(
    " ",
  ),
  ..."/v2.1/servers/1/metadata /v2.1/servers/1/metadata/a /v2/images /v2/images/1 /v2/metadefs/namespaces /v2/metadefs/namespaces/a".split(
    " ",
  ),
];
const headers = fc.dictionary(
  fc.constantFrom("content-type", "openstack-api-version", "x-openstack-nova-api-version", "accept", "content-encoding"),
  fc.oneof(
    fc.constantFrom(
      "application/json",
      "application/openstack-images-v2.1-json-patch",
      "compute 2.90",
      "compute latest",
      "2.86",
      "application/problem+json",
    ),
    fc.string({ maxLength: 20 }),
  ),
);

test("a request of any kind gets findings, and an answer or none", async () => {
  const examiner = makeExaminer({ failOn: "warning" });
  await run(
    fc.asyncProperty(
      fc.constantFrom(...METHODS),
      fc
        .tuple(fc.constantFrom("", "/compute", "/x/v2"), fc.constantFrom(...PATHS), fc.oneof(fc.constant(""), word))
        .map((parts) => parts.join("")),
      headers,
      tree,
      async (method, path, given, value) => {
        const recognized = examiner.recognizes(method, path);
        if (recognized === undefined) return;
        const {
          findings,
          answer,
          headers: added,
        } = await examiner.examine({ method, path, header: (name) => given[name] }, recognized, { value });
        JSON.stringify(findings);
        for (const text of Object.values({ ...added, ...answer?.headers })) assert.match(text, /^[\x20-\x7e]*$/);
        if (answer !== undefined) assert.ok(answer.status >= 400 && answer.body.length > 0);
      },
    ),
  );
});

test("what a flavor becomes with any image", () => {
  const judges = ["openstack@2026.1", "openstack@yoga"].map((target) => judgeOf([builtIn], { target }));
  run(
    fc.property(entries, fc.option(entries, { nil: undefined }), fc.nat(64), (extra_specs, properties, vcpus) => {
      for (const judge of judges) {
        const image =
          properties === undefined ? undefined : ({ type: "OS::Glance::Image", entries: properties, pointer: "/properties" } as const);
        const flavor = { type: "OS::Nova::Flavor", entries: extra_specs, pointer: "/extra_specs", vcpus, ram: 64, disk: 1 } as const;
        const effect = effectOf(flavor, image, judge);
        assert.equal(JSON.parse(JSON.stringify(effect)), effect);
      }
    }),
  );
});

test("questions of any text to the catalog", async () => {
  const target = fc.constantFrom(undefined, "openstack@yoga", "starlingx@2018.10");
  await run(
    fc.asyncProperty(fc.oneof(word, scalar.map(String)), fc.oneof(word, scalar.map(String)), target, async (key, typed, asked) => {
      const question = { target: asked };
      const answers = [
        matchKey(key, question),
        completeKeys(typed, question),
        completeValues(key, typed, question),
        await describeKey(key, { ...question, history: true }),
        await describeNamespace(typed, question),
        await searchKeys(`${key} ${typed}`, question),
        await explainCode(key),
      ];
      for (const answer of answers) if (answer !== undefined) assert.equal(JSON.parse(JSON.stringify(answer)), answer);
    }),
  );
});

test("the settings of a cloud of any tree are used or refused, and no message has a secret of them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "metadef-fuzz-"));
  const SECRET = "s3cr3t-p4ssw0rd";
  const address = fc.constantFrom(
    `http://u:${SECRET}@h:1/v3`,
    `http://u:${SECRET}@h:x/v3`,
    "http://127.0.0.1:1/v3",
    "http://{password}",
    "{auth[password]}",
  );
  const setting = fc.oneof(scalar, tree);
  const addresses = fc.dictionary(fc.constantFrom("compute_endpoint_override", "image_endpoint_override", "profile"), address);
  const settings = fc.dictionary(
    fc.constantFrom(
      ..."auth_type auth-type region_name regions profile verify cacert cert key interface image_api_version api_timeout vendor_hook".split(
        " ",
      ),
    ),
    setting,
  );
  const auth = fc.dictionary(
    fc.constantFrom(
      ..."auth_url username user_id project_name project_id user_domain_name token passcode application_credential_id application_credential_secret endpoint system_scope".split(
        " ",
      ),
    ),
    setting,
  );
  try {
    await run(
      fc.asyncProperty(settings, addresses, auth, fc.option(address, { nil: undefined }), async (cloud, overrides, given, auth_url) => {
        const own = { ...cloud, ...overrides, auth: { ...given, auth_url, password: SECRET } };
        writeFileSync(join(folder, "clouds.yaml"), JSON.stringify({ clouds: { x: own } }));
        const told: string[] = [];
        try {
          const connection = await connect({ cloud: "x", env: { HOME: folder }, cwd: folder }, (note) => void told.push(note));
          await connection.close();
        } catch (error) {
          if (!(error instanceof CloudError)) throw error;
          told.push(error.message);
        }
        assert.not.match(told.join("\n"), SECRET);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
