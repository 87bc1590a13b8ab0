import type { Finding } from "../model.ts";
import { actionable } from "../validate/actionable.ts";
import type { HeaderOf } from "./microversion.ts";
import type { Recognized } from "./recognize.ts";

/** An answer in place of the service's. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What Nova calls each status in its error bodies (nova/api/openstack/wsgi.py, Fault). */
const NOVA: Readonly<Record<number, string>> = {
  400: "badRequest",
  403: "forbidden",
  409: "conflictingRequest",
  413: "overLimit",
  415: "badMediaType",
};

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  409: "Conflict",
  413: "Request Entity Too Large",
  415: "Unsupported Media Type",
};

/** The service's refusal of what was found: as the service itself words one, or as a problem of RFC 9457 where that is asked for. */
export function refusalOf({ service, kind }: Recognized, findings: readonly Finding[], header: HeaderOf): Answer {
  const all = findings.map(({ http = 400 }) => http);
  // Glance looks at the names of a patch first, everything else at the form of the whole
  const status = kind === "image-patch" && all.includes(403) ? 403 : Math.min(...all);
  return answer(service, status in TITLES ? status : 400, findings.map(actionable).join("\n"), header, findings);
}

/** The answer to a body that is not valid. */
export function bodyRefusal({ service }: Recognized, status: number, message: string, header: HeaderOf): Answer {
  return answer(service, status, message, header, []);
}

function answer(service: Recognized["service"], status: number, message: string, header: HeaderOf, findings: readonly Finding[]): Answer {
  const title = TITLES[status] ?? "Error";
  const found = findings.length > 0 && { findings };
  if (wantsProblem(header("accept") ?? "")) {
    const [first] = findings;
    const type = first === undefined ? "about:blank" : `urn:metadef:finding:${first.code}`;
    return json(status, "application/problem+json", { type, title, status, detail: message, ...found });
  }
  if (service === "nova")
    return json(status, "application/json", { [NOVA[status] ?? "computeFault"]: { code: status, message, ...found } });
  if (!/\bapplication\/json\b/i.test(header("accept") ?? "")) return html(status, title, message);
  return json(status, "application/json", { message, code: `${status} ${title}`, title, ...found });
}

const json = (status: number, type: string, body: object): Answer => ({
  status,
  headers: { "content-type": `${type}; charset=utf-8` },
  body: JSON.stringify(body),
});

/** Glance's answer to a client that does not ask for JSON by its name (webob/exc.py). */
function html(status: number, title: string, message: string): Answer {
  const text = message.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const head = `${status} ${title}`;
  const body = `<html>\n <head>\n  <title>${head}</title>\n </head>\n <body>\n  <h1>${head}</h1>\n  ${text}<br /><br />\n </body>\n</html>`;
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

/** Whether a client asks for problems by their name, and for plain JSON no sooner. */
function wantsProblem(accept: string): boolean {
  const weights = new Map<string, number>();
  for (const part of accept.slice(0, 4096).split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const weight = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
    weights.set(name, Number.isFinite(weight) ? weight : 0);
  }
  const problem = weights.get("application/problem+json") ?? 0;
  return problem > 0 && problem >= (weights.get("application/json") ?? 0);
}
