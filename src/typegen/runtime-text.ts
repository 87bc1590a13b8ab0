/** What generated validators bring with them, each the text of an expression. */
export interface RuntimeText {
  /** Has the members `formats` and `standalone`; every validator has it. */
  readonly validator: string;
  /** Has the member `boundedPattern`; only a validator whose patterns can be slow has it. */
  readonly patterns: string;
}

const VALIDATOR = `export { formats } from "./src/schema/formats.ts"; export { standalone } from "./src/validate/standalone.ts";`;
const PATTERNS = `export { boundedPattern } from "./src/regex/bounded-pattern.ts";`;

/**
 * Bundles what generated validators bring with them, so that no bundler runs where validators are generated.
 * @param root the folder of this package's sources
 */
export async function runtimeText(root: string): Promise<RuntimeText> {
  return { validator: await bundled(VALIDATOR, root), patterns: await bundled(PATTERNS, root) };
}

async function bundled(contents: string, root: string): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
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
