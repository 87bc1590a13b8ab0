import type { Message } from "vscode-languageserver-protocol/node";
import { isTooDeep } from "../json/depth.ts";
import { shownLine } from "../report/shown-text.ts";
import { type Method, methods } from "./methods.ts";

/** Codes of errors, as JSON-RPC and the Language Server Protocol have them. */
export const CODES = {
  parse: -32700,
  invalidRequest: -32600,
  unknownMethod: -32601,
  invalidParams: -32602,
  internal: -32603,
  notInitialized: -32002,
  cancelled: -32800,
  failed: -32803,
} as const;

type Id = string | number;

/**
 * What the protocol says of messages before they reach the server: which are requests, whether it is time for them, and whether
 * their parameters have the right form. What is wrong is answered here, if an answer is wanted; the connection only sees
 * messages that are right, with numbers of ours as ids, because a client can use an id twice.
 */
export class Session {
  readonly #answer: (message: object) => void;
  readonly #idle: () => void;
  #state: "new" | "initialized" | "shut down" = "new";
  #number = 0;
  /** The client's ids of the requests that are not answered yet, by ours. */
  readonly #asked = new Map<number, Id>();
  /** Ids of our own requests that the client has not answered yet. */
  readonly #asking = new Set<unknown>();

  /**
   * @param answer sends a message to the client
   * @param idle is called when the last open request is answered
   */
  constructor(answer: (message: object) => void, idle: () => void) {
    this.#answer = answer;
    this.#idle = idle;
  }

  /** Whether the client has said `shutdown`. */
  get isShutDown(): boolean {
    return this.#state === "shut down";
  }

  /** Whether the client waits for an answer. */
  get isBusy(): boolean {
    return this.#asked.size > 0;
  }

  /** Takes a message of the client. @returns what the connection is given; undefined if it is answered or left out */
  take(text: string): Message | undefined {
    if (isTooDeep(text)) return this.refuse("a message was left out: its JSON is nested too deeply");
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return this.refuse("a message is not valid JSON", CODES.parse);
    }
    if (Array.isArray(message)) return this.refuse("a list of messages is not supported: send each message by itself");
    if (typeof message !== "object" || message === null) return this.refuse("a message must be an object");
    const { jsonrpc, id, method, params } = message as Record<string, unknown>;
    if (method === undefined && ("result" in message || "error" in message)) return this.#takeAnswer(message as Answer);
    const known = isId(id) ? id : null;
    if (jsonrpc !== "2.0") return this.#fail(known, CODES.invalidRequest, '"jsonrpc" must be "2.0"');
    if (typeof method !== "string") return this.#fail(known, CODES.invalidRequest, '"method" must be text');
    if (id === undefined) return this.#takeNotification(method, params);
    if (known === null) return this.#fail(null, CODES.invalidRequest, '"id" must be text or a whole number');
    return this.#takeRequest(known, method, params);
  }

  /** Says that a message was left out which may have been a request. */
  refuse(problem: string, code: number = CODES.invalidRequest): undefined {
    return this.#fail(null, code, problem);
  }

  /** A message of the connection as the client reads it. */
  say(message: Message): object {
    const { id, method } = message as { readonly id?: number; readonly method?: string };
    if (method !== undefined) {
      if (id !== undefined) this.#asking.add(id);
      return message;
    }
    const asked = this.#asked.get(id as number);
    this.#asked.delete(id as number);
    if (!this.isBusy) queueMicrotask(this.#idle);
    return { ...message, id: asked ?? null };
  }

  #takeRequest(id: Id, method: string, params: unknown): Message | undefined {
    const shown = `"${shownLine(method)}"`;
    if (this.isShutDown) return this.#fail(id, CODES.invalidRequest, `${shown} came after "shutdown": only "exit" can follow`);
    if (this.#state === "new" && method !== "initialize")
      return this.#fail(id, CODES.notInitialized, `${shown} came before "initialize": send "initialize" first`);
    const known = methodOf(method);
    if (known === undefined) return this.#fail(id, CODES.unknownMethod, `the server has no method ${shown}`);
    if (known.isNotification)
      return this.#fail(id, CODES.invalidRequest, `${shown} is a notification: send it without an "id", for it has no answer`);
    if (this.#state !== "new" && method === "initialize") return this.#fail(id, CODES.invalidRequest, `${shown} can be sent only once`);
    const problem = known.problem(params);
    if (problem !== undefined) return this.#fail(id, CODES.invalidParams, `${method}: ${problem}`);
    if (method === "initialize") this.#state = "initialized";
    if (method === "shutdown") this.#state = "shut down";
    const ours = ++this.#number;
    this.#asked.set(ours, id);
    return { jsonrpc: "2.0", id: ours, method, ...(known.takes && { params }) } as Message;
  }

  #takeNotification(method: string, params: unknown): Message | undefined {
    const known = methodOf(method);
    if (known === undefined || !known.isNotification) return undefined;
    if (method !== "exit" && this.#state !== "initialized") return undefined;
    if (known.problem(params) !== undefined) return undefined;
    if (method === "$/cancelRequest") return this.#takeCancel((params as { readonly id: Id }).id);
    return { jsonrpc: "2.0", method, ...(known.takes && { params }) } as Message;
  }

  #takeCancel(id: Id): Message | undefined {
    const ours = [...this.#asked].findLast(([, asked]) => asked === id)?.[0];
    return ours === undefined ? undefined : ({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id: ours } } as Message);
  }

  #takeAnswer({ id, result, error }: Answer): Message | undefined {
    if (!this.#asking.delete(id)) return undefined;
    // what is said of an error is not shown
    const said = result !== undefined && error === undefined ? { result } : { error: { code: CODES.internal, message: "" } };
    return { jsonrpc: "2.0", id, ...said } as unknown as Message;
  }

  #fail(id: Id | null, code: number, message: string): undefined {
    this.#answer({ jsonrpc: "2.0", id, error: { code, message } });
  }
}

interface Answer {
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

const isId = (id: unknown): id is Id => typeof id === "string" || Number.isSafeInteger(id);

const methodOf = (name: string): Method | undefined => (Object.hasOwn(methods, name) ? methods[name] : undefined);
