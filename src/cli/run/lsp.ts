import manifest from "../../../package.json" with { type: "json" };
import { serve } from "../../lsp/server.ts";
import type { ConfigurationArguments } from "../../setup/configuration-options.ts";
import type { ExitCode, Io } from "../io.ts";

/** What `metadef lsp` was asked. */
export interface LspArguments extends ConfigurationArguments {
  readonly stdio: boolean | undefined;
}

/** Serves the editor at the other end of the standard input and output until it ends. */
export function runLsp(args: LspArguments, io: Io): Promise<ExitCode> {
  const { out, note, stdinPieces, cwd, showsBugs = false } = io;
  return serve(args, { out, note, stdinPieces, cwd, showsBugs, version: manifest.version });
}
