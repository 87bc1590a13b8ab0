import { serve } from "../src/lsp/server.ts";
import type { Message } from "./language-client.ts";

/** Milliseconds in which a server that is not stuck has answered, on a slow machine too. */
const PATIENCE = 60_000;

/** The language server in this process, with what a client sends and receives. */
export class Served {
  /** What the server says, in its order. */
  readonly received: Message[] = [];
  /** The lines for whoever looks at the server's errors. */
  readonly notes: string[] = [];
  /** The code with which it ends. */
  readonly ended: Promise<number>;
  readonly #pieces: Uint8Array[] = [];
  readonly #waiting: { readonly wants: () => boolean; readonly done: () => void }[] = [];
  #wake: () => void = () => undefined;
  #isClosed = false;

  /** @param cwd the folder of the server */
  constructor(cwd: string) {
    const out = (text: string): void => this.#read(text);
    const note = (line: string): void => void this.notes.push(line);
    this.ended = serve(
      { target: undefined, namespaces: [], config: false },
      { cwd, version: "1", showsBugs: true, out, note, stdinPieces: () => this.#stdin() },
    );
  }

  async *#stdin(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = this.#pieces.shift();
      if (piece !== undefined) yield piece;
      else if (this.#isClosed) return;
      else await new Promise<void>((done) => (this.#wake = done));
    }
  }

  /** Sends bytes as they are. */
  raw(piece: string | Uint8Array): void {
    this.#pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
    this.#wake();
  }

  /** Sends messages in one piece. */
  send(...messages: readonly unknown[]): void {
    this.raw(messages.map(framed).join(""));
  }

  /** Closes what the server reads. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  /** Waits until the server has said what is wanted. */
  until(wants: () => boolean): Promise<void> {
    if (wants()) return Promise.resolve();
    return new Promise((done, fail) => {
      const said = (): string => JSON.stringify(this.received.slice(-3)).slice(0, 2000);
      const timer = setTimeout(() => fail(new Error(`not said in ${PATIENCE} ms; the last was ${said()}`)), PATIENCE);
      this.#waiting.push({
        wants,
        done: () => {
          clearTimeout(timer);
          done();
        },
      });
    });
  }

  /** What the server answered to a request, all of it. */
  answersTo(id: unknown): readonly Message[] {
    return this.received.filter((message) => message.method === undefined && message.id === id);
  }

  #read(frame: string): void {
    const [header, text] = [frame.slice(0, frame.indexOf("\r\n\r\n")), frame.slice(frame.indexOf("\r\n\r\n") + 4)];
    if (header !== `Content-Length: ${Buffer.byteLength(text)}`) throw new Error(`a wrong header: ${header}`);
    this.received.push(JSON.parse(text) as Message);
    for (const waiting of this.#waiting.splice(0))
      if (waiting.wants()) waiting.done();
      else this.#waiting.push(waiting);
  }
}

/** A message with its header; a text is the message itself. */
export function framed(message: unknown): string {
  const text = typeof message === "string" ? message : JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** A request of JSON-RPC. */
export const asked = (id: unknown, method: string, params?: unknown): object => ({ jsonrpc: "2.0", id, method, params });

/** A notification of JSON-RPC. */
export const told = (method: string, params?: unknown): object => ({ jsonrpc: "2.0", method, params });

/** A request with which a session begins. */
export const INITIALIZE = asked("i", "initialize", { capabilities: {}, rootUri: null });
