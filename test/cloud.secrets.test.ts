import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { startServer } from "./cloud-server.ts";
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

/** What a service can make of a secret that it repeats. */
const FORMS: readonly (readonly [form: string, write: (secret: string) => string])[] = [
  ["as it is", (secret) => secret],
  ["percent-encoded", encodeURIComponent],
  ["percent-encoded in small letters", (secret) => encodeURIComponent(secret).toLowerCase().replaceAll("t0k3n", "t0k3N")],
  ["percent-encoded twice", (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ["percent-encoded with slashes, as Python does it", (secret) => encodeURIComponent(secret).replaceAll("%2F", "/")],
  ["a form's value", (secret) => new URLSearchParams({ a: secret }).toString().slice(2)],
  ["Base64", (secret) => Buffer.from(secret).toString("base64")],
  ["Base64 for addresses", (secret) => Buffer.from(secret).toString("base64url")],
  ["Base64, percent-encoded", (secret) => encodeURIComponent(Buffer.from(secret).toString("base64"))],
  ["Basic authentication", (secret) => Buffer.from(`u:${secret}`).toString("base64")],
  ["Basic authentication of another user", (secret) => Buffer.from(`ab:${secret}`).toString("base64")],
  ["Basic authentication of a third user", (secret) => Buffer.from(`abc:${secret}\n`).toString("base64")],
  ["hexadecimal digits", (secret) => Buffer.from(secret).toString("hex")],
  ["hexadecimal digits in capitals", (secret) => Buffer.from(secret).toString("hex").toUpperCase()],
  ["escapes of JSON", (secret) => Array.from(secret, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")],
  ["JSON in JSON", (secret) => JSON.stringify(secret)],
  ["entities of HTML", (secret) => secret.replaceAll("&", "&amp;").replaceAll('"', "&#34;").replaceAll("ü", "&#xFC;")],
  ["cut off where the message is", (secret) => `${"y".repeat(290)}${secret}`],
  ["cut off where the text is", (secret) => `${" ".repeat(9990)}${secret}`],
];

const KEY = 'S3cr3t/pass+w "ü&=x';
const TOKEN = "t0k3n+of/Keystone==";

for (const [form, write] of FORMS) {
  test(`no secret that a service repeats: ${form}`, async () => {
    for (const secret of [KEY, TOKEN, "K3y".repeat(500)]) {
      const [password, token] = secret === KEY ? [KEY, TOKEN] : [KEY, secret];
      const text = write(secret);
      const server = await startServer(({ headers, path }) => {
        const catalog = [{ type: "image", endpoints: [{ interface: "public", region_id: "R", url: `http://${headers.host}` }] }];
        if (path.startsWith("/v3/")) return { status: 201, headers: { "x-subject-token": token }, body: { token: { catalog } } };
        // a header cannot have every character
        const inHeader = /^[\x21-\x7e]+$/.test(text) && text.length < 4000;
        if (inHeader && !path.includes("limit")) return { headers: { "content-encoding": text }, body: {} };
        return { status: 400, body: { error: { message: `It begins here: ${text} (end)` } } };
      });
      const env = { OS_AUTH_URL: server.url, OS_USERNAME: "u", OS_PASSWORD: password, OS_USER_DOMAIN_ID: "default", HOME: "/nonexistent" };
      for (const words of [["pull"], ["pull", "one"]]) {
        const { code, err } = await runCommand([...words, "--debug"], { cwd: "/", env });
        assert.is(code, 2);
        const line = err.trimEnd().split("\n").at(-1) as string;
        assert.match(line, /^metadef: /);
        const parts = Array.from({ length: Math.max(1, text.trim().length - 8) }, (_, at) => text.trim().slice(at, at + 8));
        // not even a part of eight characters
        assert.is(
          parts.find((part) => !/^[y ]/.test(part) && line.includes(part)),
          undefined,
          `${line}\n${text}`,
        );
      }
      await server.stop();
    }
  });
}

test.run();
