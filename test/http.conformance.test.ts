import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type HookOptions, makeExaminer } from "../src/hooks/request.ts";
import { type Body, parsedBody } from "../src/http/read-body.ts";
import type { Listed } from "../src/rules/attribute/expected-value.ts";
import { baseProperties } from "../src/rules/glance/base-properties.ts";

// Recorded requests and verdicts of real services: what the hooks pass on, the service does not refuse for a reason that is known here,
// and what they refuse, it refuses too.

const folder = process.env["METADEF_CONFORMANCE"];
const casesOf = (name: string): Record<string, unknown>[] => {
  const file = join(folder ?? "", "cases", name);
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
    : [];
};

interface Sent {
  readonly line: string;
  readonly headers: Record<string, string>;
  readonly body: Body;
  readonly ok: boolean;
  readonly http: number | undefined;
}

async function compare(sent: Sent, options: HookOptions, counts: Record<string, number>, odd: string[]): Promise<void> {
  const [method = "", path = ""] = sent.line.split(" ");
  const { recognizes, examine } = makeExaminer(options);
  const recognized = recognizes(method, path);
  assert.ok(recognized);
  const { answer, findings } = await examine({ method, path, header: (name) => sent.headers[name] }, recognized, sent.body);
  const what = `${answer === undefined ? "passed" : "refused"}, ${sent.ok ? "taken" : "refused"}`;
  counts[what] = (counts[what] ?? 0) + 1;
  // a finding of a later stage is refused before a server is asked for
  const early = findings.some(({ severity, stage }) => severity === "error" && stage === "set");
  if (sent.ok === (answer !== undefined && early) || (answer !== undefined && early && sent.http !== answer.status))
    odd.push(
      `${what} (${sent.http}, ${answer?.status}) ${sent.line} ${JSON.stringify(sent.headers)} ${JSON.stringify(sent.body).slice(0, 300)}`,
    );
}

/** Nothing is compared where METADEF_CONFORMANCE names no folder. */
const testWithFolder = folder === undefined ? test.skip : test;

testWithFolder("Nova's extra specs, by microversion", async () => {
  const counts = {};
  const odd: string[] = [];
  for (const { extra_specs, microversion, verdict } of casesOf("fuzz-api-requests.ndjson")) {
    const { zed } = verdict as { zed?: { ok: boolean; http: number } };
    if (zed === undefined) continue;
    const headers = { "openstack-api-version": `compute ${microversion}` };
    await compare(
      { line: "POST /v2.1/flavors/1/os-extra_specs", headers, body: parsedBody({ extra_specs }), ok: zed.ok, http: zed.http },
      { target: "openstack@zed" },
      counts,
      odd,
    );
  }
  console.log(counts);
  // JavaScript's numbers do not tell 4.0 from 4, nor how many digits a large one was written with
  assert.ok(
    odd.every((line) => /:(?:4|1|1e\+300|1e\+255)\}/.test(line)),
    odd.join("\n"),
  );
  assert.ok(odd.length <= 7, odd.join("\n"));
});

testWithFolder("Glance's images and patches", async () => {
  const counts = {};
  const odd: string[] = [];
  for (const { op, image, patch, verdict } of casesOf("glance-images.ndjson")) {
    const { ok, http } = verdict as { ok: boolean; http: number };
    if (op === "glance_image_create")
      await compare({ line: "POST /v2/images", headers: {}, body: parsedBody(image), ok, http }, GLANCE, counts, odd);
    else if (op === "glance_image_patch")
      await compare(
        {
          line: "PATCH /v2/images/1",
          headers: { "content-type": "application/openstack-images-v2.1-json-patch" },
          body: parsedBody(patch),
          ok,
          http,
        },
        GLANCE,
        counts,
        odd,
      );
  }
  console.log(counts);
  // a hook does not know what an image has: that is what 409 is about, and the removal of what is not there
  const known = odd.filter((line) => !/\(409, /.test(line) && !/"op":"remove"/.test(line) && !UNCHECKED.test(line) && !BOTH.test(line));
  assert.equal(known, []);
});

/** The formats that a Glance without a configuration of its own allows. */
const GLANCE: HookOptions = {
  platform: {
    disk_formats: (baseProperties["disk_format"] as Listed).shipped,
    container_formats: (baseProperties["container_format"] as Listed).shipped,
  },
};
/** How many tags an operator allows. */
const UNCHECKED = /"tags":\["t0"/;
/** Glance answers 400 to a read-only attribute of a wrong type, and 403 to one of the right type: refused as read-only here. */
const BOTH = /^refused, refused \(400, 403\) POST|^refused, refused \(500, 400\)/;

test.run();
