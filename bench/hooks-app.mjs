import fastify from "fastify";
import { metadef } from "../dist/fastify.js";

// The app of hooks.ts, in Node as it is: tells its port, and when asked the processor time that it has used.

const app = fastify();
if (process.argv[2] === "checked") await app.register(metadef, { target: "openstack@2026.1" });
app.post("/v2.1/flavors/:id/os-extra_specs", async (request) => request.body);
await app.listen({ port: 0, host: "127.0.0.1" });
process.on("message", () => process.send?.(process.cpuUsage()));
process.send?.(app.server.address().port);
