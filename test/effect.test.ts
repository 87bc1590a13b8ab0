import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Finding, validateFlavor, validateImage, validateServer } from "../src/index.ts";
import type { Resource } from "../src/model.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { validateResource } from "../src/validate/validate.ts";

const folder = resolve(import.meta.dirname, "cases/effect");

/** What one line of a golden pair judges; `because` says why it is there, and a sound one beside each faulty one has no findings. */
interface Case {
  readonly because: string;
  readonly vcpus?: number;
  readonly target?: string;
  readonly platform?: object;
  readonly flavor?: Record<string, string>;
  readonly image?: Record<string, string>;
  /** A resource of another kind. */
  readonly resource?: Pick<Resource, "type" | "properties_target" | "entries">;
}

const SIZE = { vcpus: 4, ram: 4096, disk: 20 };

function findingsOf({ target, platform, vcpus, flavor, image, resource }: Case): readonly Finding[] {
  const options = { target: target ?? "openstack@2026.1", ...(platform && { platform }) };
  if (resource) return validateResource({ ...resource, pointer: "" }, judgeOf([builtIn], options));
  const extra_specs = flavor && { ...SIZE, ...(vcpus && { vcpus }), extra_specs: flavor };
  if (extra_specs && image) return validateServer({ flavor: extra_specs, image: { properties: image } }, options);
  return extra_specs ? validateFlavor(extra_specs, options) : validateImage({ properties: image ?? {} }, options);
}

/** Every member of a finding but those that the others repeat. */
const shown = ({ at: _, resource: __, params: ___, related, suggestions, ...rest }: Finding): object => ({
  ...rest,
  ...(related && { related: related.map(({ key }) => key) }),
  ...(suggestions.length > 0 && { suggestions: suggestions.map(({ text }) => text) }),
});

for (const name of readdirSync(folder).filter((each) => each.endsWith(".in.json"))) {
  const cases: Case[] = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const found = cases.map((each) => ({ because: each.because, findings: findingsOf(each).map(shown) }));
  const golden = join(folder, name.replace(".in.json", ".out.json"));
  if (process.env["UPDATE"] === "1") writeFileSync(golden, `${JSON.stringify(found, null, 2)}\n`);
  const expected: typeof found = JSON.parse(readFileSync(golden, "utf8"));
  assert.is(expected.length, cases.length);
  for (const [index, { because, findings }] of found.entries()) {
    test(`${name.replace(".in.json", "")}: ${because}`, () => {
      assert.equal(findings, expected[index]?.findings);
    });
  }
}

test.run();
