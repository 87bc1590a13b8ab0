import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { miniature } from "./miniature/server.ts";

// A dashboard in small: Fastify 5 with tRPC 11, and a form in a real browser, where there is one.

const chromium = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
  .find((file) => existsSync(file));

/** Skipped where there is no Chromium on the PATH. */
const testWithChromium = chromium === undefined ? test.skip : test;

testWithChromium("a wrong extra spec is shown at its field and refused by the server; keys and values are completed", async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "miniature/page.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  const app = await miniature(outputFiles[0]?.text ?? "");
  const profile = mkdtempSync(join(tmpdir(), "metadef-chromium-"));
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/`;
  const words = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    `--user-data-dir=${profile}`,
    "--virtual-time-budget=30000",
    "--dump-dom",
    url,
  ];
  try {
    const { stdout } = await promisify(execFile)(chromium as string, words, { timeout: 120_000 });
    const text = /<output>(.*)<\/output>/s.exec(stdout)?.[1]?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    assert.ok(text, stdout.slice(0, 2000));
    const { wrong, refused, right, stored, keys } = JSON.parse(text);
    assert.match(wrong.policy, "dedicatd");
    assert.is(wrong.size, "");
    assert.equal(wrong.values, ["dedicated"]);
    assert.is(refused.code, "BAD_REQUEST");
    assert.equal([refused.issues[0].path, refused.issues[0].code], [["extra_specs", "hw:cpu_policy"], "value-not-in-enum"]);
    assert.is(right, "");
    assert.equal(stored, { flavorId: "7", stored: ["hw:cpu_policy", "hw:mem_page_size"] });
    assert.is(keys[0], "hw:cpu_thread_policy");
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test.run();
