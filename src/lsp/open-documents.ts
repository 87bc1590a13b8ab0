import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A text that is open in an editor. */
export interface OpenDocument {
  readonly uri: string;
  /** The absolute path of its file; where it has none, one with the ending of its language. */
  readonly path: string;
  /** Its text and the offsets of its lines. */
  readonly document: TextDocument;
}

/** What files hold, saved or not, by their absolute paths. */
export interface Contents {
  get(path: string): Uint8Array | undefined;
}

/** A text as a file has it. */
export const contentOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The ending by which the readers know a language, for texts without a file. */
const ENDINGS: Readonly<Record<string, string>> = {
  json: ".json",
  jsonl: ".jsonl",
  yaml: ".yaml",
  ansible: ".yaml",
  "yaml.ansible": ".yaml",
  terraform: ".tf",
  "terraform-vars": ".tfvars",
  opentofu: ".tf",
  hcl: ".hcl",
  packer: ".hcl",
  shellscript: ".sh",
  sh: ".sh",
  bash: ".sh",
  markdown: ".md",
  restructuredtext: ".rst",
  rst: ".rst",
};

/** The texts that are open, kept as the client says that they change. Messages that are not as the protocol has them are left out. */
export class OpenDocuments {
  readonly #open = new Map<string, OpenDocument>();
  readonly #byPath = new Map<string, OpenDocument>();
  readonly #cwd: () => string;

  /** @param cwd the folder that texts without a file are taken to be in */
  constructor(cwd: () => string) {
    this.#cwd = cwd;
  }

  /** @returns what is open now; undefined if the message is not valid */
  open(item: unknown): OpenDocument | undefined {
    const { uri, languageId, version, text } = (item ?? {}) as Record<string, unknown>;
    if (typeof uri !== "string" || typeof text !== "string") return undefined;
    const language = typeof languageId === "string" ? languageId : "";
    const document = TextDocument.create(uri, language, typeof version === "number" ? version : 0, text);
    const opened = { uri, path: resolve(this.#cwd(), pathOf(uri, language)), document };
    this.#open.set(uri, opened);
    this.#byPath.set(opened.path, opened);
    return opened;
  }

  /** @returns the document with its new text; undefined if it is not open or the message is not valid */
  change(of: unknown, changes: unknown): OpenDocument | undefined {
    const { uri, version } = (of ?? {}) as Record<string, unknown>;
    const known = typeof uri === "string" ? this.#open.get(uri) : undefined;
    if (known === undefined || !Array.isArray(changes)) return undefined;
    const valid = changes.filter(isChange);
    TextDocument.update(known.document, valid, typeof version === "number" ? version : known.document.version + 1);
    return known;
  }

  /** @returns what was open */
  close(of: unknown): OpenDocument | undefined {
    const known = this.get(of);
    if (known === undefined) return undefined;
    this.#open.delete(known.uri);
    this.#byPath.delete(known.path);
    return known;
  }

  /** The open document that a message names. */
  get(of: unknown): OpenDocument | undefined {
    const { uri } = (of ?? {}) as Record<string, unknown>;
    return typeof uri === "string" ? this.#open.get(uri) : undefined;
  }

  /** What files that are open hold, by their absolute paths. */
  readonly contents: Contents = {
    get: (path) => {
      const open = this.#byPath.get(path);
      return open && contentOf(open.document.getText());
    },
  };

  /** All that are open. */
  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }
}

type Change = Parameters<typeof TextDocument.update>[1][number];

function isChange(change: unknown): change is Change {
  const { text, range } = (change ?? {}) as Record<string, unknown>;
  if (typeof text !== "string") return false;
  const { start, end } = (range ?? {}) as Record<string, unknown>;
  return range === undefined || (isPosition(start) && isPosition(end));
}

/** Whether a value is a position of the protocol: line and character are whole numbers from 0. */
export function isPosition(value: unknown): value is { line: number; character: number } {
  const { line, character } = (value ?? {}) as Record<string, unknown>;
  return Number.isSafeInteger(line) && Number.isSafeInteger(character) && (line as number) >= 0 && (character as number) >= 0;
}

function pathOf(uri: string, language: string): string {
  try {
    if (uri.startsWith("file:")) return fileURLToPath(uri);
    const name = basename(decodeURIComponent(new URL(uri).pathname)) || "untitled";
    const ending = Object.hasOwn(ENDINGS, language) ? (ENDINGS[language] as string) : "";
    return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
  } catch {
    return "untitled";
  }
}
