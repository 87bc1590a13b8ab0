import { CloudError, SERVICE_NAMES } from "./cloud.ts";
import { type Asked, requestOf, unreadAnswer } from "./explain.ts";
import { WHOLE } from "./transport.ts";

/** Why there was no answer, and whether the service may have seen the request. */
export interface Lost {
  /** `refused`: nothing listens there. `lost`: the connection ended on the way. `final`: another try ends the same. */
  readonly kind: "refused" | "lost" | "final";
  readonly error: CloudError;
}

const LOST = new Set(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"]);
const TIMEOUTS = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT"]);

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no host of this name",
  EAI_AGAIN: "the name server does not answer",
  EHOSTUNREACH: "there is no way to this host",
  ENETUNREACH: "there is no way to this network",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  ETIMEDOUT: "no connection in time",
};

/** Codes of Node and OpenSSL for a certificate that no known authority signed. */
const UNKNOWN_AUTHORITY =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?)$/;

/** What a thrown error of a connection means. @param timeout milliseconds, for the message */
export function readLost(asked: Asked, thrown: unknown, timeout: number): Lost {
  if (thrown instanceof CloudError) return { kind: "final", error: unreadAnswer(asked, undefined, thrown.message) };
  const { code, name, message } = causeOf(thrown);
  if (LOST.has(code) || name === "SocketError") return { kind: "lost", error: unreachable(asked, "the connection was lost", code) };
  if (code === "UND_ERR_CONNECT_TIMEOUT" || code === "ETIMEDOUT")
    return { kind: "refused", error: unreachable(asked, REASONS[code], code) };
  if (TIMEOUTS.has(code) || name === "TimeoutError") {
    const seconds = (timeout / 1000) * (name === "TimeoutError" ? WHOLE : 1);
    return { kind: "final", error: unreadAnswer(asked, undefined, `did not come in time (${seconds} s); --timeout makes this longer`) };
  }
  if (Object.hasOwn(REASONS, code)) {
    return { kind: code === "ENOTFOUND" ? "final" : "refused", error: unreachable(asked, REASONS[code], code) };
  }
  return { kind: "final", error: unreachable(asked, tlsReason(code, message) ?? (message || "the connection failed"), code) };
}

function unreachable(asked: Asked, reason: string | undefined, code: string): CloudError {
  const { service, wire, secrets } = asked;
  const origin = secrets.hide(wire.url.origin);
  return new CloudError(
    `${SERVICE_NAMES[service]} at ${origin} cannot be reached: ${secrets.hide(reason ?? "")}${code === "" ? "" : ` (${code})`}`,
    { ...requestOf(asked), origin },
  );
}

function tlsReason(code: string, message: string): string | undefined {
  if (UNKNOWN_AUTHORITY.test(code)) return "its certificate is not signed by a known authority; name the authority's file as cacert";
  if (code === "CERT_HAS_EXPIRED") return "its certificate has expired";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return "its certificate is for another name";
  if (/wrong version number|packet length too long/i.test(message))
    return "it does not speak TLS; the address may have to begin with http://";
  const proxy = /^Proxy response \((\d{3})\)/.exec(message)?.[1];
  if (proxy === "407") return "the proxy needs a user and a password; write them into HTTPS_PROXY";
  return proxy === undefined ? undefined : `the proxy answered ${proxy}`;
}

/** The error behind those that wrap it. */
function causeOf(thrown: unknown): { code: string; name: string; message: string } {
  let error = thrown as { code?: unknown; name?: unknown; message?: unknown; cause?: unknown; errors?: unknown };
  for (let depth = 0; depth < 5; depth++) {
    const inner = error?.code === undefined ? (error?.cause ?? (Array.isArray(error?.errors) ? error.errors[0] : undefined)) : undefined;
    if (typeof inner !== "object" || inner === null) break;
    error = inner;
  }
  return { code: String(error?.code ?? ""), name: String(error?.name ?? ""), message: String(error?.message ?? "") };
}
