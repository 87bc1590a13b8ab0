import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ConfigurationError } from "../src/config/configuration.ts";
import { Loader } from "../src/config/load-configuration.ts";
import { validateFlavor, validateImage, validateServer } from "../src/index.ts";
import { formats } from "../src/schema/formats.ts";
import { compileSiteSchema, SiteSchemaError } from "../src/schema/site-schema.ts";
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

test.run();
