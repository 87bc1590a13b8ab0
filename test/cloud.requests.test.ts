import { test } from "uvu";
import * as assert from "uvu/assert";
import { connect } from "../src/cloud/connect.ts";
import { startServer, withoutKeystone } from "./cloud-server.ts";

// What is sent, and what comes back, of a cloud without Keystone.

test("a path is below the API's version, and the image service has its version in the path", async () => {
  const server = await startServer(() => ({ body: { flavors: [] } }));
  const cloud = await connect(withoutKeystone(server.url), () => {});
  const compute = await cloud.service("compute");
  const answer = await compute.get("flavors/detail", { query: { limit: "10" }, microversion: "2.61" });
  assert.equal([answer.status, answer.body], [200, { flavors: [] }]);
  await (await cloud.service("image")).get("v2/metadefs/namespaces/OS%3A%3AA%2FB");
  await (await cloud.service("volume")).get("types");
  await (await cloud.service("placement")).get("resource_providers", { microversion: "1.39" });
  assert.equal(
    server.seen.map(({ path, headers }) => [path, headers["openstack-api-version"], headers["x-auth-token"]]),
    [
      ["/v2.1/flavors/detail?limit=10", "compute 2.61", "notused"],
      ["/v2/metadefs/namespaces/OS%3A%3AA%2FB", undefined, "notused"],
      ["/v3/types", undefined, "notused"],
      ["/resource_providers", "placement 1.39", "notused"],
    ],
  );
  assert.equal(cloud.counts, { requests: 4, retries: 0, renewals: 0 });
  await cloud.close();
  await server.stop();
});

test.run();
