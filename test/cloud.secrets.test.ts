import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runCommand } from "./command.ts";

const SECRET = "hunter2hunter2";

/** A cloud, variables, and what its one message says. */
const CLOUDS: readonly (readonly [cloud: string, env: Record<string, string>, message: RegExp])[] = [
  [`{auth_type: none, auth: {endpoint: "ftp://u:${SECRET}@h/"}}`, {}, /"ftp:\/\/\*\*\*@h\/"$/],
  [`{auth_type: none, auth: {endpoint: "http://u:${SECRET}@ h/"}}`, {}, /"http:\/\/\*\*\*@ h\/"$/],
  [`{profile: "https://u:${SECRET}@h/x"}`, {}, /the profile "https:\/\/\*\*\*@h\/x" is an address/],
  [
    `{auth_type: none, application_credential_secret: ${SECRET}, image_endpoint_override: "http://{application_credential_secret}/"}`,
    {},
    /which names no setting$/,
  ],
  [
    '{auth_type: none, auth: {endpoint: "http://127.0.0.1:1/"}}',
    { http_proxy: `http://u:${SECRET}@ bad:port` },
    /cannot be reached: the address of its proxy, from the environment, is not valid$/,
  ],
];

for (const [cloud, env, message] of CLOUDS) {
  test(`no secret in the message about ${cloud} ${Object.keys(env)}`, async () => {
    const cwd = mkdtempSync(join(tmpdir(), "metadef-secrets-"));
    writeFileSync(join(cwd, "clouds.yaml"), `clouds: {s: ${cloud}}\n`);
    const { code, out, err } = await runCommand(["pull", "--cloud", "s", "--debug"], { cwd, env });
    rmSync(cwd, { recursive: true });
    assert.equal([code, out], [2, ""]);
    assert.not.match(err, SECRET);
    assert.match(err.trimEnd().split("\n").at(-1) ?? "", message);
  });
}

test.run();
