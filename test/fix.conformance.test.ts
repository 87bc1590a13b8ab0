import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { fixedTwice, readAll } from "./fixed-twice.ts";

// Documents of public repositories, in the folder that METADEF_CONFORMANCE names: no fix brings a finding, and a second run changes nothing.

const folder = process.env["METADEF_CONFORMANCE"];
const TARGETS = ["openstack@2026.2", "openstack@zed", "starlingx", "starlingx@2019"];

if (folder === undefined) test.skip("METADEF_CONFORMANCE names no folder", () => {});
else {
  const corpus = join(folder, "corpus");
  for (const target of TARGETS) {
    const judge = judgeOf([builtIn], { target });
    if (existsSync(corpus)) {
      test(`the corpus on ${target}`, async () => {
        const names = readdirSync(corpus).filter((name) => name !== "manifest.json" && name !== "README.md");
        const { findings } = await fixedTwice(readAll(names, corpus), judge);
        assert.ok(findings.after <= findings.before);
      });
    }
    test(`documents from the field on ${target}`, async () => {
      const lines = readFileSync(join(folder, "field/documents.ndjson"), "utf8").trimEnd().split("\n");
      const files = lines.flatMap((line) => {
        const { id, files = {} } = JSON.parse(line) as { id: string; files?: Record<string, string> };
        return Object.entries(files).map(([name, text]) => [`${id}/${name}`, text] as const);
      });
      const { files: fixed, findings } = await fixedTwice(new Map(files), judge);
      assert.ok(fixed.size > 0 && findings.after < findings.before);
    });
    test(`resources from the field on ${target}`, async () => {
      const lines = readFileSync(join(folder, "field/resources.ndjson"), "utf8").trimEnd().split("\n");
      const documents = lines.flatMap((line, index) => {
        const { type, entries } = JSON.parse(line) as { type: string; entries: Record<string, unknown> };
        const base = { name: "a", vcpus: 1, ram: 512, disk: 1 };
        if (type === "OS::Nova::Flavor") return [[`${index}.json`, JSON.stringify({ ...base, extra_specs: entries }, null, 2)] as const];
        const image = { name: "a", disk_format: "qcow2", container_format: "bare", properties: entries };
        return type === "OS::Glance::Image" ? [[`${index}.json`, JSON.stringify(image, null, 2)] as const] : [];
      });
      const { findings } = await fixedTwice(new Map(documents), judge);
      assert.ok(findings.after <= findings.before);
    });
  }
}

test.run();
