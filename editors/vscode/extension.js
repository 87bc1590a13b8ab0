const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** The languages that `metadef lsp` reads, in files and in texts without one. */
const LANGUAGES = require("./package.json").activationEvents.map((event) => event.replace("onLanguage:", ""));

let client;

/** Starts `metadef lsp` for all windows of the workspace. */
exports.activate = async () => {
  const settings = workspace.getConfiguration("metadef");
  const server = { command: settings.get("command"), args: settings.get("arguments") };
  client = new LanguageClient("metadef", "metadef", server, {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: "file", language },
      { scheme: "untitled", language },
    ]),
  });
  await client.start();
};

/** Stops it. */
exports.deactivate = () => client?.stop();
