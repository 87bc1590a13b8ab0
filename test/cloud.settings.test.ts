import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { CloudError, type ServiceType } from "../src/cloud/cloud.ts";
import { connect } from "../src/cloud/connect.ts";
import { CATALOG, type CloudRow, FOLDER, ROWS, writeRow } from "./cloud-rows.ts";
import { type FakeServer, startServer } from "./cloud-server.ts";

// The same settings through metadef as through python3-openstacksdk, whose requests and endpoints are in sdk.json.

interface Outcome {
  readonly error?: string;
  readonly requests: { path: string; token: string | null; body: unknown }[];
  readonly endpoints?: Record<string, string | null>;
}

const SERVICES: readonly ServiceType[] = ["compute", "image", "volume", "placement", "identity"];
const recorded = new Map(
  (JSON.parse(readFileSync(join(FOLDER, "sdk.json"), "utf8")) as ({ name: string } & Outcome)[]).map((each) => [each.name, each]),
);

async function outcomeOf(row: CloudRow, server: FakeServer): Promise<Outcome> {
  const home = mkdtempSync(join(tmpdir(), "metadef-cloud-"));
  const env = { HOME: home, ...writeRow(row, home, server.url) };
  const requests = () =>
    server.seen.map(({ path, headers, body }) => ({ path, token: (headers["x-auth-token"] as string) ?? null, body: JSON.parse(body) }));
  try {
    const cloud = await connect({ cloud: row.cloud, regionName: row.region, env, cwd: join(home, "cwd") }, () => {});
    const endpoints: Record<string, string | null> = {};
    for (const type of SERVICES) {
      endpoints[type] = await cloud.service(type).then(
        ({ endpoint }) => endpoint.replace(/(?<=\/\/[^/]+)\/$/, ""),
        () => null,
      );
    }
    await cloud.close();
    return { requests: requests(), endpoints };
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    return { error: error.message.replaceAll(home, "HOME").replaceAll(server.url, "KEYSTONE"), requests: requests() };
  } finally {
    rmSync(home, { recursive: true });
  }
}

const token = { expires_at: "2099-01-01T00:00:00Z", catalog: CATALOG, project: { id: "P1" }, user: { id: "U1" } };

for (const row of ROWS) {
  test(row.name, async () => {
    const server = await startServer(() => ({ status: 201, headers: { "x-subject-token": "given" }, body: { token } }));
    try {
      const sdk = recorded.get(row.name) as Outcome;
      const own = await outcomeOf(row, server);
      const text = JSON.stringify(own).replaceAll(server.url, "KEYSTONE");
      assert.not.match(own.error ?? "", /p4ssw0rd|s3cret|t0ken/);
      if (own.error !== undefined || row.differs !== undefined) assert.is(own.error, row.message);
      if (row.differs !== undefined) return assert.not.equal(own, sdk);
      assert.is(own.error === undefined, sdk.error === undefined, own.error);
      if (sdk.error === undefined) assert.equal(JSON.parse(text), { requests: sdk.requests, endpoints: sdk.endpoints });
      else assert.equal(own.requests, []);
    } finally {
      await server.stop();
    }
  });
}

test.run();
