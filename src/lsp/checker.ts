import { dirname } from "node:path";
import type { Diagnostic } from "vscode-languageserver";
import { mayHoldResource } from "../documents/may-hold-resource.ts";
import { mayHoldCommands } from "../documents/syntax/may-hold-commands.ts";
import type { FileResult } from "../report/report.ts";
import { diagnosticOf, uriOfPath } from "./diagnostic.ts";
import type { OpenDocument, OpenDocuments } from "./open-documents.ts";
import { lintOpen } from "./open-lint.ts";
import type { Workspace } from "./workspace.ts";

/** Milliseconds without a change until a text is checked. */
const PAUSE = 150;
/** Of a long text, the pause is this many times what its last check took. */
const SLOWER = 2;
/** A longer text without a sign of OpenStack is not read. */
const SEARCHED = 64 * 1024;

/** Files whose values another one of the folder can use. */
const MODULE = /\.(?:tf|tofu|tfvars|hcl)$/i;

/** What the checker says to the client. */
export interface Listener {
  /** @param version the version of the text that was checked, if it is this file's own check that says it */
  publish(uri: string, diagnostics: readonly Diagnostic[], version?: number): void;
  /** A problem of the configuration, or a bug; not of a document. */
  problem(error: unknown): void;
}

/** The findings of one document, for the text that was checked. */
export interface Checked {
  readonly revision: number;
  readonly results: readonly FileResult[];
}

interface State {
  timer?: NodeJS.Timeout | undefined;
  /** Milliseconds that the last check took. */
  took: number;
  checked?: Checked;
}

/** Checks open documents some time after they change, one at a time, and says what was found. */
export class Checker {
  readonly #documents: OpenDocuments;
  readonly #workspace: () => Workspace;
  readonly #cwd: () => string;
  readonly #listener: Listener;
  readonly #states = new Map<string, State>();
  /** By the address of a file, what each open document found in it. */
  readonly #found = new Map<string, Map<string, readonly Diagnostic[]>>();
  #queue: Promise<void> = Promise.resolve();
  #lastProblem = "";

  constructor(documents: OpenDocuments, workspace: () => Workspace, cwd: () => string, listener: Listener) {
    this.#documents = documents;
    this.#workspace = workspace;
    this.#cwd = cwd;
    this.#listener = listener;
  }

  /** A document was opened, or its text has changed: it is checked again, and so are the other files of its module. @param now it is checked at once */
  changed(open: OpenDocument, now = false): void {
    this.#schedule(open, now);
    if (!MODULE.test(open.path)) return;
    const folder = dirname(open.path);
    for (const other of this.#documents.all())
      if (other !== open && MODULE.test(other.path) && dirname(other.path) === folder) this.#schedule(other, false);
  }

  #schedule({ uri }: OpenDocument, now: boolean): void {
    const state = this.#states.get(uri) ?? { took: 0 };
    this.#states.set(uri, state);
    clearTimeout(state.timer);
    state.timer = setTimeout(() => void this.#enqueue(uri), now ? 0 : Math.max(PAUSE, SLOWER * state.took));
  }

  /** A document is closed: what it found is taken back. */
  closed({ uri }: OpenDocument): void {
    clearTimeout(this.#states.get(uri)?.timer);
    this.#states.delete(uri);
    this.#say(uri, new Map());
  }

  /** What was found in a document, if it has not changed since. */
  checked({ uri, revision }: OpenDocument): Checked | undefined {
    const checked = this.#states.get(uri)?.checked;
    return checked?.revision === revision ? checked : undefined;
  }

  /** Nothing more is checked. */
  stop(): void {
    for (const { timer } of this.#states.values()) clearTimeout(timer);
    this.#states.clear();
  }

  #enqueue(uri: string): Promise<void> {
    this.#queue = this.#queue.then(() => this.#check(uri)).catch((error: unknown) => this.#tell(error));
    return this.#queue;
  }

  async #check(uri: string): Promise<void> {
    const open = this.#documents.get({ uri });
    const state = this.#states.get(uri);
    if (open === undefined || state === undefined) return;
    const { document, revision } = open;
    const { version } = document;
    const began = performance.now();
    const isOther = document.getText().length > SEARCHED && !mayBeOurs(document.getText());
    const results = isOther
      ? []
      : await lintOpen(open, await this.#workspace().of(open.path), this.#documents.contentsFor(open), this.#cwd());
    state.took = performance.now() - began;
    // it was changed or closed meanwhile
    if (this.#states.get(uri) !== state || this.#documents.get({ uri })?.revision !== revision) return;
    state.checked = { revision, results };
    this.#say(uri, this.#diagnosticsOf(open, results), version);
    this.#lastProblem = "";
  }

  #diagnosticsOf({ uri, path, document }: OpenDocument, results: readonly FileResult[]): Map<string, Diagnostic[]> {
    const by = new Map<string, Diagnostic[]>([[uri, []]]);
    const uriOf = (file: string): string => (file === path ? uri : uriOfPath(file));
    for (const { file, findings } of results) {
      for (const finding of findings) {
        const at = uriOf(finding.at.file ?? file);
        const list = by.get(at) ?? [];
        by.set(at, list);
        list.push(diagnosticOf(finding, file, uriOf, at === uri ? firstColumnOf(document.getText()) : 0));
      }
    }
    return by;
  }

  /** Says what a document found, in its own file and in others, together with what others found in them. */
  #say(from: string, found: ReadonlyMap<string, readonly Diagnostic[]>, version?: number): void {
    for (const [uri, bySource] of this.#found) {
      if (!bySource.delete(from) || found.has(uri)) continue;
      this.#publish(uri, bySource);
    }
    for (const [uri, diagnostics] of found) {
      const bySource = this.#found.get(uri) ?? new Map<string, readonly Diagnostic[]>();
      this.#found.set(uri, bySource);
      bySource.set(from, diagnostics);
      this.#publish(uri, bySource, uri === from ? version : undefined);
    }
  }

  #publish(uri: string, bySource: ReadonlyMap<string, readonly Diagnostic[]>, version?: number): void {
    const all = new Map([...bySource.values()].flat().map((each) => [JSON.stringify(each), each]));
    if (bySource.size === 0) this.#found.delete(uri);
    this.#listener.publish(uri, [...all.values()], version);
  }

  #tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (message === this.#lastProblem) return;
    this.#lastProblem = message;
    this.#listener.problem(error);
  }
}

/** Whether a text may be one that the readers know. */
function mayBeOurs(text: string): boolean {
  return mayHoldResource(text) || mayHoldCommands(text);
}

/** Units that the first line has before what the readers see: a byte order mark. */
export const firstColumnOf = (text: string): number => (text.startsWith("\ufeff") ? 1 : 0);
