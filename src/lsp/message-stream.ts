import { AbstractMessageReader, AbstractMessageWriter, type Disposable, type Message } from "vscode-languageserver-protocol/node";
import type { Session } from "./session.ts";

/** Bytes of a message's header: a client writes about forty. */
const LONGEST_HEADER = 4096;
/** Bytes of one message: the text of a document is in it when it is opened. */
const LONGEST_MESSAGE = 64 << 20;
/** Bytes of a message that is passed over: a longer one is not the length of a message. */
const LONGEST_PASSED = 1 << 30;

const HEADER_END = Buffer.from("\r\n\r\n");

/** What a client sends, message by message. A header that is not valid ends the stream: where the next one begins is then unknown. */
export class StreamReader extends AbstractMessageReader {
  readonly #pieces: AsyncIterable<Uint8Array>;
  readonly #session: Session;
  readonly #ended: (problem: string | undefined) => void;

  /**
   * @param pieces the bytes as they come
   * @param session what the messages are for
   * @param ended is called if the stream ends before `exit`: with what is wrong with it, or undefined if the client closed it
   */
  constructor(pieces: AsyncIterable<Uint8Array>, session: Session, ended: (problem: string | undefined) => void) {
    super();
    this.#pieces = pieces;
    this.#session = session;
    this.#ended = ended;
  }

  /** Reads until the client says `exit`, or closes the stream. */
  listen(callback: (message: Message) => void): Disposable {
    this.#read(callback).then(
      (end) => {
        if (end !== EXIT) this.#ended(end);
      },
      (error: unknown) => this.#ended(`the standard input cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`),
    );
    return { dispose: () => undefined };
  }

  async #read(callback: (message: Message) => void): Promise<string | undefined | typeof EXIT> {
    const held = new HeldBytes();
    let header: Header | undefined;
    let passed = 0;
    for await (const piece of this.#pieces) {
      const rest = passed === 0 ? piece : piece.subarray(passed);
      passed -= piece.length - rest.length;
      held.add(rest);
      for (;;) {
        if (header === undefined) {
          const end = held.indexOf(HEADER_END, LONGEST_HEADER + HEADER_END.length);
          if (end < 0 && held.size > LONGEST_HEADER + HEADER_END.length) return "the header of a message is too long";
          if (end < 0) break;
          header = headerIn(held.take(end + HEADER_END.length).toString("latin1"));
          if (header === undefined) return "the header of a message has no valid Content-Length";
          const { length, charset } = header;
          if (length > LONGEST_PASSED) return `a message of ${length} bytes is longer than ${LONGEST_MESSAGE}`;
          const problem =
            length > LONGEST_MESSAGE
              ? `a message of ${length} bytes was left out: it is longer than ${LONGEST_MESSAGE}`
              : isUtf8(charset)
                ? undefined
                : "a message was left out: its charset is not UTF-8";
          if (problem !== undefined) {
            this.#session.refuse(problem);
            passed = length - held.take(Math.min(length, held.size)).length;
            header = undefined;
            continue;
          }
        }
        if (held.size < header.length) break;
        const message = this.#session.take(held.take(header.length).toString("utf8"));
        header = undefined;
        if (message === undefined) continue;
        callback(message);
        // what comes behind it is not read
        if ((message as { readonly method?: unknown }).method === "exit") return EXIT;
      }
    }
    return undefined;
  }
}

const EXIT = Symbol("exit");

interface Header {
  readonly length: number;
  readonly charset: string | undefined;
}

function headerIn(header: string): Header | undefined {
  const lengths = [...header.matchAll(/^content-length:[ \t]*(\d{1,15})[ \t]*$/gim)].map(([, length]) => Number(length));
  const [length] = lengths;
  // two lengths that differ say nothing
  if (length === undefined || lengths.some((other) => other !== length)) return undefined;
  const [, charset] = /^content-type:.*;[ \t]*charset[ \t]*=[ \t]*"?([^\s";]*)/im.exec(header) ?? [];
  return { length, charset };
}

const isUtf8 = (charset: string | undefined): boolean => charset === undefined || /^utf-?8$/i.test(charset);

/** Bytes that are not read yet. The room for them doubles, so that many small pieces cost no more than a large one. */
class HeldBytes {
  #bytes = Buffer.alloc(0);
  #start = 0;
  #end = 0;

  get size(): number {
    return this.#end - this.#start;
  }

  add(piece: Uint8Array): void {
    if (this.#end + piece.length > this.#bytes.length) {
      const room = Buffer.allocUnsafe(Math.max(2 * this.size, this.size + piece.length));
      this.#end = this.#bytes.copy(room, 0, this.#start, this.#end);
      this.#start = 0;
      this.#bytes = room;
    }
    this.#bytes.set(piece, this.#end);
    this.#end += piece.length;
  }

  /** How many bytes are before `wanted`, which is looked for in the first `most`; -1 if it is not there. */
  indexOf(wanted: Buffer, most: number): number {
    return this.#bytes.subarray(this.#start, Math.min(this.#end, this.#start + most)).indexOf(wanted);
  }

  /** The first bytes, which are no longer held; they are valid until more are added. */
  take(length: number): Buffer {
    const taken = this.#bytes.subarray(this.#start, this.#start + length);
    this.#start += length;
    // the room of a long message is given back
    if (this.size === 0) {
      this.#bytes = Buffer.alloc(0);
      this.#start = 0;
      this.#end = 0;
    }
    return taken;
  }
}

/** What the server says, as a client reads it. */
export class StreamWriter extends AbstractMessageWriter {
  readonly #out: (text: string) => void;
  readonly #session: Session;

  /**
   * @param out writes a text, all of it
   * @param session what the messages are of
   */
  constructor(out: (text: string) => void, session: Session) {
    super();
    this.#out = out;
    this.#session = session;
  }

  async write(message: Message): Promise<void> {
    this.#out(framed(this.#session.say(message)));
  }

  end(): void {}
}

/** A message with its header. */
export function framed(message: object): string {
  // half of a pair of UTF-16 units has no bytes: JSON.stringify escapes it
  const text = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
