import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const COMMAND = resolve(import.meta.dirname, "../dist/metadef.js");

/** Milliseconds in which a server that is not stuck has answered, on a slow machine too. */
const PATIENCE = 60_000;

/** A message of JSON-RPC. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** An editor as the language server sees it: it starts the built command and speaks the protocol with it. */
export class LanguageClient {
  readonly server: ChildProcessWithoutNullStreams;
  /** Everything that the server says of itself. */
  readonly received: Message[] = [];
  /** What the server writes to its standard error. */
  errors = "";
  readonly ended: Promise<number | null>;
  readonly #waiting: { readonly wants: (message: Message) => boolean; readonly done: (message: Message) => void }[] = [];
  #held = Buffer.alloc(0);
  #id = 0;

  readonly cwd: string;

  /** @param cwd the folder of the workspace @param words what Node runs; the built `metadef lsp` by default */
  constructor(cwd: string, words: readonly string[] = [COMMAND, "lsp"]) {
    this.cwd = cwd;
    this.server = spawn(process.execPath, words, { cwd });
    this.server.stdout.on("data", (piece: Buffer) => this.#read(piece));
    this.server.stderr.on("data", (piece: Buffer) => void (this.errors += piece.toString()));
    // what is written after the server has ended is lost
    this.server.stdin.on("error", () => undefined);
    this.ended = new Promise((done) => this.server.on("close", done));
  }

  /** Starts the session. */
  async initialize(capabilities: object = {}): Promise<unknown> {
    const rootUri = pathToFileURL(this.cwd).href;
    const result = await this.request("initialize", { processId: process.pid, rootUri, capabilities });
    this.notify("initialized", {});
    return result;
  }

  /** Asks and waits for the answer. @throws the server's error */
  async request(method: string, params: unknown): Promise<unknown> {
    const { result, error } = await this.ask(method, params);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Asks and waits for the answer, whatever it is. */
  ask(method: string, params: unknown): Promise<Message> {
    const id = ++this.#id;
    const answer = this.next((message) => message.id === id && message.method === undefined);
    this.send({ jsonrpc: "2.0", id, method, params });
    return answer;
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: "2.0", method, params });
  }

  /** Sends a message as it is. */
  send(message: object): void {
    const text = JSON.stringify(message);
    this.raw(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  raw(text: string | Uint8Array): void {
    this.server.stdin.write(text);
  }

  /** The next message that is wanted. */
  next(wants: (message: Message) => boolean): Promise<Message> {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`the server said nothing for ${PATIENCE} ms: ${this.errors}`)), PATIENCE);
      this.#waiting.push({
        wants,
        done: (message) => {
          clearTimeout(timer);
          done(message);
        },
      });
    });
  }

  /** The address of a file in the folder. */
  uri(name: string): string {
    return pathToFileURL(resolve(this.cwd, name)).href;
  }

  /** Opens a text, and waits for its diagnostics. */
  async open(name: string, text: string, languageId = ""): Promise<readonly Diagnosed[]> {
    const uri = this.uri(name);
    const told = this.diagnostics(uri, 1);
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    return told;
  }

  /** The next diagnostics of a file; those of a version of its text, or of none for a file that is closed. */
  async diagnostics(uri: string, of?: number): Promise<readonly Diagnosed[]> {
    const { params } = await this.next(({ method, params }) => {
      const { uri: named, version } = (params ?? {}) as { uri?: string; version?: number };
      return method === PUBLISH && named === uri && version === of;
    });
    return (params as { diagnostics: Diagnosed[] }).diagnostics;
  }

  /** Ends the session as an editor does. */
  async close(): Promise<number | null> {
    await this.request("shutdown", null);
    this.notify("exit", null);
    return this.ended;
  }

  #read(piece: Buffer): void {
    this.#held = Buffer.concat([this.#held, piece]);
    for (;;) {
      const end = this.#held.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#held.toString("latin1", 0, end))?.[1]);
      if (this.#held.length < end + 4 + length) return;
      const message = JSON.parse(this.#held.toString("utf8", end + 4, end + 4 + length)) as Message;
      this.#held = this.#held.subarray(end + 4 + length);
      this.received.push(message);
      const at = this.#waiting.findIndex(({ wants }) => wants(message));
      if (at >= 0) this.#waiting.splice(at, 1)[0]?.done(message);
    }
  }
}

const PUBLISH = "textDocument/publishDiagnostics";

/** A diagnostic of the protocol. */
export interface Diagnosed {
  readonly range: Range;
  readonly severity: number;
  readonly code: string;
  readonly source: string;
  readonly message: string;
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range }; readonly message: string }[];
}

/** A range of the protocol. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
