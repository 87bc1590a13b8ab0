import { initTRPC, type TRPCError } from "@trpc/server";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import fastify, { type FastifyInstance } from "fastify";
import { flavor, type SchemaIssue } from "../../src/index.ts";

const t = initTRPC.create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { ...shape.data, issues: issuesOf(error).map(({ path, message, finding }) => ({ path, message, code: finding.code })) },
  }),
});
const issuesOf = ({ cause }: TRPCError): readonly SchemaIssue[] => (cause as { issues?: readonly SchemaIssue[] } | undefined)?.issues ?? [];

/** What a dashboard's server has: a mutation of a flavor's extra specs. */
const appRouter = t.router({
  setExtraSpecs: t.procedure
    .input(flavor<{ flavorId: string; extra_specs: Record<string, string> }>({ target: "openstack@2026.1" }))
    .mutation(({ input }) => ({ flavorId: input.flavorId, stored: Object.keys(input.extra_specs) })),
});
/** What its page knows of it. */
export type AppRouter = typeof appRouter;

/** The server of the miniature: tRPC under /trpc, and a page with its script. */
export async function miniature(script: string): Promise<FastifyInstance> {
  const app = fastify();
  const options: FastifyTRPCPluginOptions<AppRouter>["trpcOptions"] = { router: appRouter };
  await app.register(fastifyTRPCPlugin, { prefix: "/trpc", trpcOptions: options });
  app.get("/", (_, reply) => reply.type("text/html").send('<!doctype html><body><script type="module" src="/page.js"></script>'));
  app.get("/page.js", (_, reply) => reply.type("text/javascript").send(script));
  await app.listen({ port: 0, host: "127.0.0.1" });
  return app;
}
