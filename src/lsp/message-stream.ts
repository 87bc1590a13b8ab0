import { AbstractMessageReader, AbstractMessageWriter, type Disposable, type Message } from "vscode-languageserver-protocol/node";

/** Bytes of a message's header: a client writes about forty. */
const LONGEST_HEADER = 4096;
/** Bytes of one message: the text of a document is in it when it is opened. */
const LONGEST_MESSAGE = 64 << 20;

const HEADER_END = Buffer.from("\r\n\r\n");

/** What a client sends, message by message. What is no message ends the stream: where the next one begins is then unknown. */
export class StreamReader extends AbstractMessageReader {
  readonly #pieces: AsyncIterable<Uint8Array>;
  readonly #ended: (problem: string | undefined) => void;

  /**
   * @param pieces the bytes as they come
   * @param ended is called once no more is read: with what is wrong with the stream, or undefined if the client ended it
   */
  constructor(pieces: AsyncIterable<Uint8Array>, ended: (problem: string | undefined) => void) {
    super();
    this.#pieces = pieces;
    this.#ended = ended;
  }

  /** Reads until the client says `exit`, or closes the stream. */
  listen(callback: (message: Message) => void): Disposable {
    this.#read(callback).then(this.#ended, (error: unknown) => this.#ended(error instanceof Error ? error.message : String(error)));
    return { dispose: () => undefined };
  }

  async #read(callback: (message: Message) => void): Promise<string | undefined> {
    let held: Buffer[] = [];
    let size = 0;
    let wanted: number | undefined;
    for await (const piece of this.#pieces) {
      held.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
      size += piece.byteLength;
      // of a long message, the pieces are joined only once all are there
      if (wanted !== undefined && size < wanted) continue;
      let bytes = Buffer.concat(held);
      for (;;) {
        if (wanted === undefined) {
          const end = bytes.indexOf(HEADER_END);
          if ((end < 0 ? bytes.length : end) > LONGEST_HEADER) return "the header of a message is too long";
          if (end < 0) break;
          wanted = lengthIn(bytes.toString("latin1", 0, end));
          if (wanted === undefined) return "the header of a message has no valid Content-Length";
          if (wanted > LONGEST_MESSAGE) return `a message of ${wanted} bytes is longer than ${LONGEST_MESSAGE}`;
          bytes = bytes.subarray(end + HEADER_END.length);
        }
        if (bytes.length < wanted) break;
        const message = parsed(bytes.toString("utf8", 0, wanted));
        bytes = bytes.subarray(wanted);
        wanted = undefined;
        if (message === undefined) this.fireError(new Error("a message is not a JSON-RPC message"));
        else callback(message);
        if ((message as { readonly method?: unknown } | undefined)?.method === "exit") return undefined;
      }
      held = bytes.length === 0 ? [] : [bytes];
      size = bytes.length;
    }
    return undefined;
  }
}

function lengthIn(header: string): number | undefined {
  const [, length] = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im.exec(header) ?? [];
  return length === undefined ? undefined : Number(length);
}

function parsed(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Message) : undefined;
  } catch {
    return undefined;
  }
}

/** What the server says, as a client reads it. */
export class StreamWriter extends AbstractMessageWriter {
  readonly #out: (text: string) => void;

  /** @param out writes a text, all of it */
  constructor(out: (text: string) => void) {
    super();
    this.#out = out;
  }

  async write(message: Message): Promise<void> {
    // half of a pair of UTF-16 units has no bytes: JSON.stringify escapes it
    const text = JSON.stringify(message);
    this.#out(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  end(): void {}
}
