const ENTRY = `export { formats } from "./src/schema/formats.ts"; export { standalone } from "./src/validate/standalone.ts";`;

/**
 * What every generated validator brings with it, as the text of an expression with the members `formats` and `standalone`:
 * bundled here, so that no bundler runs where validators are generated.
 * @param root the folder of this package's sources
 */
export async function runtimeText(root: string): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    minify: true,
    // an engine that reports an error quotes its line
    lineLimit: 160,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    legalComments: "none",
  });
  const text = outputFiles[0]?.text.trim() ?? "";
  const [exported, names] = /export\{([^}]*)\};?$/.exec(text) as RegExpExecArray;
  const members = (names as string).split(",").map((name) => name.split(" as ").reverse().join(":"));
  return `(() => {${text.slice(0, -exported.length)}return {${members.join(",")}};})()`;
}
