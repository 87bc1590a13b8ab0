import { type Examined, type Examiner, makeExaminer } from "./examine.ts";
import type { HookOptions } from "./options.ts";
import { MOST_BYTES, readBody } from "./read-body.ts";

/** The check of a `Request` before a service gets it. */
export interface RequestCheck {
  /** The answer in place of the service's, or undefined where the request goes on. The request can still be read. */
  (request: Request): Promise<Response | undefined>;
  /** The same with the findings, and with headers for the service's answer. */
  examine(request: Request): Promise<Examined & { readonly response?: Response }>;
}

const PASSED: Examined = { findings: [] };

/** Makes a check for anything that has requests and responses of the Fetch standard. @throws as `makeExaminer` does */
export function requestCheck(options: HookOptions = {}): RequestCheck {
  const examiner = makeExaminer(options);
  const { maxBytes = MOST_BYTES } = options;
  const examine: RequestCheck["examine"] = async (request) => {
    const examined = await examineRequest(examiner, request, maxBytes);
    if (examined.answer === undefined) return examined;
    const { status, headers, body } = examined.answer;
    return { ...examined, response: new Response(body, { status, headers }) };
  };
  return Object.assign(async (request: Request) => (await examine(request)).response, { examine });
}

async function examineRequest(examiner: Examiner, request: Request, maxBytes: number): Promise<Examined> {
  const { pathname: path } = new URL(request.url);
  const recognized = examiner.recognizes(request.method, path);
  if (recognized === undefined) return PASSED;
  const asked = { method: request.method, path, header: (name: string) => request.headers.get(name) };
  let bytes: Uint8Array | undefined;
  try {
    bytes = await bytesOf(request.clone(), maxBytes);
  } catch {
    return examiner.examine(asked, recognized, { status: 400, message: "The body ended early" });
  }
  if (bytes === undefined) return examiner.examine(asked, recognized, { status: 413, message: `The body has more than ${maxBytes} bytes` });
  return examiner.examine(asked, recognized, readBody(bytes, request.headers.get("content-encoding")));
}

/** The bytes of a body; undefined where there are more than may be. */
async function bytesOf(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > maxBytes) {
      // not waited for: the other copy of the body is still to be read
      void reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
