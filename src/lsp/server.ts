import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type CancellationToken,
  CodeActionKind,
  type CompletionItem,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { createProtocolConnection } from "vscode-languageserver-protocol/node";
import { escapeLine, escapeTerminal } from "../report/escape-terminal.ts";
import type { ConfigurationArguments } from "../setup/configuration-options.ts";
import { UsageError } from "../setup/usage-error.ts";
import { Checker } from "./checker.ts";
import { DocumentAnswers } from "./document-answers.ts";
import { framed, StreamReader, StreamWriter } from "./message-stream.ts";
import { OpenDocuments } from "./open-documents.ts";
import { CODES, Session } from "./session.ts";
import { Workspace } from "./workspace.ts";

/** What the server reads and writes. */
export interface ServerStreams {
  /** What the client sends, as it comes. */
  stdinPieces(): AsyncIterable<Uint8Array>;
  /** Writes what the client reads. */
  out(text: string): void;
  /** A line for whoever looks at the server's errors. */
  note(line: string): void;
  /** The folder that is used if the client names none. */
  readonly cwd: string;
  /** The version of this package, which clients show. */
  readonly version: string;
  /** Whether a bug shows where it is (METADEF_DEBUG). */
  readonly showsBugs?: boolean;
}

/** Files that configurations and namespaces of one's own are in. */
const WATCHED = ["**/metadef.config.{json,yaml,yml}", "**/package.json", "**/*.json"];

/**
 * Serves an editor until it says `exit` or closes the stream.
 * @returns 0 after `shutdown`, as the protocol has it, or else 1
 */
export function serve(args: ConfigurationArguments, streams: ServerStreams): Promise<0 | 1> {
  return new Promise((resolve) => new Server(args, streams, resolve));
}

class Server {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #checker: Checker;
  readonly #args: ConfigurationArguments;
  readonly #streams: ServerStreams;
  #cwd: string;
  #workspace: Workspace;
  #client: InitializeParams["capabilities"] = {};

  constructor(args: ConfigurationArguments, streams: ServerStreams, resolve: (code: 0 | 1) => void) {
    this.#args = args;
    this.#streams = streams;
    this.#cwd = streams.cwd;
    this.#workspace = new Workspace(args, this.#cwd);
    this.#documents = new OpenDocuments(() => this.#cwd);
    let isEnded = false;
    let isClosed = false;
    const out = (text: string): void => {
      if (!isEnded) streams.out(text);
    };
    const end = (problem?: string): void => {
      if (isEnded) return;
      isEnded = true;
      this.#checker.stop();
      if (problem !== undefined) streams.note(`metadef: ${escapeLine(problem)}`);
      resolve(session.isShutDown && problem === undefined ? 0 : 1);
    };
    const session = new Session(
      (message) => out(framed(message)),
      () => {
        if (isClosed && !session.isBusy) end();
      },
    );
    const reader = new StreamReader(streams.stdinPieces(), session, (problem) => {
      isClosed = true;
      // a client that has only closed its side still reads the answers
      if (problem !== undefined || !session.isBusy) end(problem);
    });
    this.#connection = createConnection((logger) => createProtocolConnection(reader, new StreamWriter(out, session), logger), {
      shutdownReceived: false,
      initialize: () => undefined,
      exit: () => end(),
    });
    this.#checker = new Checker(
      this.#documents,
      () => this.#workspace,
      () => this.#cwd,
      {
        publish: (uri, diagnostics, version) => {
          const params = { uri, ...(version !== undefined && { version }), diagnostics: [...diagnostics] };
          this.#connection.sendDiagnostics(params).catch(() => undefined);
        },
        problem: (error) => this.#show(this.#wordsFor(error)),
      },
    );
    this.#listen();
  }

  #listen(): void {
    const connection = this.#connection;
    const documents = this.#documents;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      this.#watch();
      this.#prepare();
    });
    connection.onShutdown(() => this.#checker.stop());
    connection.onDidOpenTextDocument(({ textDocument }) => this.#checker.changed(documents.open(textDocument), true));
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const open = documents.change(textDocument, contentChanges);
      if (open) this.#checker.changed(open);
    });
    connection.onDidSaveTextDocument(({ textDocument }) => {
      const open = documents.get(textDocument);
      if (open && this.#workspace.dependsOn(open.path)) this.#reload();
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const open = documents.close(textDocument);
      if (open) this.#checker.closed(open);
    });
    connection.onDidChangeConfiguration(() => this.#reload());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const paths = changes.flatMap(({ uri }) => pathOf(uri) ?? []);
      if (paths.some((path) => this.#workspace.dependsOn(path))) this.#reload();
    });
    const answers = new DocumentAnswers(documents, this.#checker, () => ({
      workspace: this.#workspace,
      cwd: this.#cwd,
      snippets: this.#client.textDocument?.completion?.completionItem?.snippetSupport === true,
    }));
    connection.onCompletion((params, token) => this.#answered(token, () => answers.complete(params, () => token.isCancellationRequested)));
    connection.onCompletionResolve((item: CompletionItem, token) => this.#answered(token, () => answers.resolve(item)));
    connection.onHover((params, token) => this.#answered(token, () => answers.hover(params)));
    connection.onCodeAction((params, token) => this.#answered(token, () => answers.actions(params)));
    connection.listen();
  }

  /** An answer, or the error that the protocol has instead of it. */
  async #answered<T>(token: CancellationToken, answer: () => Promise<T>): Promise<T | ResponseError> {
    const cancelled = (): ResponseError => new ResponseError(CODES.cancelled, "the request was cancelled");
    if (token.isCancellationRequested) return cancelled();
    try {
      const answered = await answer();
      return token.isCancellationRequested ? cancelled() : answered;
    } catch (error) {
      return new ResponseError(error instanceof UsageError ? CODES.failed : CODES.internal, this.#wordsFor(error));
    }
  }

  /** What the client shows of an error: of a bug nothing, because its words can have text of a document. */
  #wordsFor(error: unknown): string {
    if (error instanceof UsageError) return `metadef: ${error.message.split("\n").map(escapeLine).join("\n")}`;
    if (this.#streams.showsBugs) this.#streams.note(escapeTerminal(error instanceof Error ? String(error.stack) : String(error)));
    return "metadef: a bug; METADEF_DEBUG=1 in the environment of the server writes where it is to its standard error";
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#client = params.capabilities;
    const folder = rootOf(params);
    if (folder !== undefined) {
      this.#cwd = folder;
      this.#workspace = new Workspace(this.#args, folder);
    }
    return {
      serverInfo: { name: "metadef", version: this.#streams.version },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters: ['"', "'", ":", "=", " ", "_"], resolveProvider: true },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    };
  }

  #watch(): void {
    if (this.#client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }

  /** Reads the catalog before the first question comes. */
  #prepare(): void {
    this.#workspace
      .of(join(this.#cwd, "flavor.yaml"))
      .then(({ library }) => library())
      .catch(() => undefined);
  }

  #show(message: string): void {
    this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message }).catch(() => undefined);
  }

  #reload(): void {
    this.#workspace.forget();
    for (const open of this.#documents.all()) this.#checker.changed(open);
  }
}

/** The first folder of the workspace. */
function rootOf({ workspaceFolders, rootUri }: InitializeParams): string | undefined {
  const uri = workspaceFolders?.[0]?.uri ?? rootUri;
  return uri ? pathOf(uri) : undefined;
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
