import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextDocumentItem } from "vscode-languageserver";
import { type Position, type Range, TextDocument } from "vscode-languageserver-textdocument";

/** A text that is open in an editor. */
export interface OpenDocument {
  readonly uri: string;
  /** The absolute path of its file; where it has none, one with the ending of its language. */
  readonly path: string;
  /** Whether it is the text of that file. */
  readonly isFile: boolean;
  /** Its text and the offsets of its lines. */
  readonly document: TextDocument;
  /** Another number for each text: a client can open a document again with the same version. */
  readonly revision: number;
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

/** The texts that are open, kept as the client says that they change. */
export class OpenDocuments {
  readonly #open = new Map<string, OpenDocument>();
  readonly #cwd: () => string;
  #revision = 0;

  /** @param cwd the folder that texts without a file are taken to be in */
  constructor(cwd: () => string) {
    this.#cwd = cwd;
  }

  /** @returns what is open now */
  open({ uri, languageId, version, text }: TextDocumentItem): OpenDocument {
    const language = languageId ?? "";
    const document = TextDocument.create(uri, language, Number.isSafeInteger(version) ? version : 0, text);
    const file = fileOf(uri);
    const path = resolve(this.#cwd(), file ?? nameOf(uri, language));
    return this.#set({ uri, path, isFile: file !== undefined, document, revision: 0 });
  }

  /** @returns the document with its new text; undefined if it is not open */
  change({ uri, version }: Named & { readonly version?: unknown }, changes: readonly Change[]): OpenDocument | undefined {
    const known = this.#open.get(uri);
    if (known === undefined) return undefined;
    const { document } = known;
    const next = Number.isSafeInteger(version) ? (version as number) : document.version + 1;
    for (const { text, range } of changes)
      TextDocument.update(document, [range ? { text, range: inside(document, range) } : { text }], document.version);
    TextDocument.update(document, [], next);
    return this.#set(known);
  }

  /** @returns what was open */
  close({ uri }: Named): OpenDocument | undefined {
    const known = this.#open.get(uri);
    this.#open.delete(uri);
    return known;
  }

  #set(open: OpenDocument): OpenDocument {
    const set = { ...open, revision: ++this.#revision };
    // the last that was opened comes last
    this.#open.set(set.uri, set);
    return set;
  }

  /** The open document that a message names. */
  get({ uri }: { readonly uri?: string | undefined }): OpenDocument | undefined {
    return uri === undefined ? undefined : this.#open.get(uri);
  }

  /** What files hold for the check of a document: its own path has its text, also if another document has the same path. */
  contentsFor(open: Pick<OpenDocument, "path" | "document">): Contents {
    return {
      get: (path) => {
        const found = path === open.path ? open : this.all().findLast((other) => other.path === path && other.isFile);
        return found && contentOf(found.document.getText());
      },
    };
  }

  /** All that are open. */
  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }
}

interface Named {
  readonly uri: string;
}

interface Change {
  readonly text: string;
  readonly range?: Range | null;
}

/** A range in a text: what is behind the end of the text, or of a line, is at the end, which TextDocument does not do for its lines. */
function inside(document: TextDocument, { start, end }: Range): Range {
  const at = (position: Position): Position => document.positionAt(document.offsetAt(position));
  return { start: at(start), end: at(end) };
}

function fileOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? withoutNul(fileURLToPath(uri)) : undefined;
  } catch {
    // it is on another machine, or no path
    return undefined;
  }
}

function nameOf(uri: string, language: string): string {
  const name = lastOf(uri);
  const ending = Object.hasOwn(ENDINGS, language) ? (ENDINGS[language] as string) : "";
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
}

function lastOf(uri: string): string {
  try {
    return withoutNul(basename(decodeURIComponent(new URL(uri).pathname))) || "untitled";
  } catch {
    return "untitled";
  }
}

/** @throws where a path has a character that no path has */
function withoutNul(path: string): string {
  if (path.includes("\0")) throw new RangeError("a path has a NUL");
  return path;
}
