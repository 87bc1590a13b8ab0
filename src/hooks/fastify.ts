import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { type Examined, makeExaminer } from "../http/examine.ts";
import type { HookOptions, LogEntry } from "../http/options.ts";
import { PATCHES, parsedBody } from "../http/read-body.ts";

export type { HookOptions, LogEntry } from "../http/options.ts";

/**
 * A plugin for Fastify 4 and 5 that checks requests of Nova's and Glance's APIs as soon as their bodies are parsed, on every route of
 * the instance that it is registered with. It teaches the instance Glance's two media types of a JSON patch.
 */
export const metadef: FastifyPluginAsync<HookOptions> = Object.assign(register, {
  // as fastify-plugin does: the hook is for the instance itself
  [Symbol.for("skip-override")]: true,
  [Symbol.for("fastify.display-name")]: "metadef",
});

export default metadef;

async function register(fastify: FastifyInstance, options: HookOptions): Promise<void> {
  const log = options.log ?? (options.mode === "warn" ? (entry: LogEntry) => fastify.log.warn(entry, "metadef") : undefined);
  const { recognizes, examine } = makeExaminer({ ...options, log });
  for (const type of PATCHES) {
    if (!fastify.hasContentTypeParser(type))
      fastify.addContentTypeParser(type, { parseAs: "string" }, fastify.getDefaultJsonParser("error", "error"));
  }
  const settle = ({ answer, headers }: Examined, reply: FastifyReply, done: () => void): void => {
    if (headers !== undefined) reply.headers(headers);
    if (answer === undefined) return done();
    reply.code(answer.status).headers(answer.headers).send(answer.body);
  };
  // a callback: nearly every request has what it needs at once, and a promise would need as long as the check
  fastify.addHook("preValidation", (request, reply, done) => {
    const { method, url: path, body } = request;
    const recognized = recognizes(method, path);
    if (recognized === undefined) return done();
    const examined = examine({ method, path, header: headerOf(request) }, recognized, parsedBody(body));
    if (!(examined instanceof Promise)) return settle(examined, reply, done);
    examined.then((each) => settle(each, reply, done)).catch(done);
  });
}

const headerOf =
  ({ headers }: FastifyRequest) =>
  (name: string): string | undefined =>
    headers[name]?.toString();
