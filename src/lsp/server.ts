import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CodeActionKind,
  type CompletionItem,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { createProtocolConnection } from "vscode-languageserver-protocol/node";
import { escapeLine } from "../report/escape-terminal.ts";
import type { ConfigurationArguments } from "../setup/configuration-options.ts";
import { Checker } from "./checker.ts";
import { DocumentAnswers } from "./document-answers.ts";
import { StreamReader, StreamWriter } from "./message-stream.ts";
import { OpenDocuments } from "./open-documents.ts";
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
  readonly #version: string;
  #cwd: string;
  #workspace: Workspace;
  #client: InitializeParams["capabilities"] = {};
  #isShutDown = false;

  constructor(args: ConfigurationArguments, streams: ServerStreams, resolve: (code: 0 | 1) => void) {
    this.#args = args;
    this.#version = streams.version;
    this.#cwd = streams.cwd;
    this.#workspace = new Workspace(args, this.#cwd);
    this.#documents = new OpenDocuments(() => this.#cwd);
    let isEnded = false;
    const end = (problem?: string): void => {
      if (isEnded) return;
      isEnded = true;
      this.#checker.stop();
      if (problem !== undefined) streams.note(`metadef: ${escapeLine(problem)}`);
      resolve(this.#isShutDown && problem === undefined ? 0 : 1);
    };
    const reader = new StreamReader(streams.stdinPieces(), end);
    const writer = new StreamWriter((text) => {
      if (!isEnded) streams.out(text);
    });
    this.#connection = createConnection((logger) => createProtocolConnection(reader, writer, logger), {
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
        problem: (message) => this.#show(`metadef: ${message.split("\n").map(escapeLine).join("\n")}`),
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
    connection.onShutdown(() => {
      this.#isShutDown = true;
      this.#checker.stop();
    });
    connection.onDidOpenTextDocument((params) => {
      const open = documents.open(params?.textDocument);
      if (open) this.#checker.changed(open, true);
    });
    connection.onDidChangeTextDocument((params) => {
      const open = documents.change(params?.textDocument, params?.contentChanges);
      if (open) this.#checker.changed(open);
    });
    connection.onDidSaveTextDocument((params) => {
      const open = documents.get(params?.textDocument);
      if (open && this.#workspace.dependsOn(open.path)) this.#reload();
    });
    connection.onDidCloseTextDocument((params) => {
      const open = documents.close(params?.textDocument);
      if (open) this.#checker.closed(open);
    });
    connection.onDidChangeConfiguration(() => this.#reload());
    connection.onDidChangeWatchedFiles((params) => {
      const changes: readonly { readonly uri?: unknown }[] = Array.isArray(params?.changes) ? params.changes : [];
      const paths = changes.flatMap(({ uri }) => (typeof uri === "string" ? (pathOf(uri) ?? []) : []));
      if (paths.some((path) => this.#workspace.dependsOn(path))) this.#reload();
    });
    const answers = new DocumentAnswers(documents, this.#checker, () => ({
      workspace: this.#workspace,
      cwd: this.#cwd,
      snippets: this.#client.textDocument?.completion?.completionItem?.snippetSupport === true,
    }));
    connection.onCompletion((params, token) => answers.complete(params, () => token.isCancellationRequested));
    connection.onCompletionResolve((item: CompletionItem) => answers.resolve(item));
    connection.onHover((params) => answers.hover(params));
    connection.onCodeAction((params) => answers.actions(params));
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#client = params?.capabilities ?? {};
    const folder = rootOf(params);
    if (folder !== undefined) {
      this.#cwd = folder;
      this.#workspace = new Workspace(this.#args, folder);
    }
    return {
      serverInfo: { name: "metadef", version: this.#version },
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
function rootOf(params: InitializeParams): string | undefined {
  const [first] = Array.isArray(params?.workspaceFolders) ? params.workspaceFolders : [];
  const uri = first?.uri ?? params?.rootUri;
  return typeof uri === "string" ? pathOf(uri) : undefined;
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
