import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { writeFiles } from "../src/typegen/write-files.ts";
import { make, root } from "./typegen/made.ts";

// Projects of the kinds that people have, each with generated types and validators in it: it type-checks, and what it says at run time is right.

const PROJECTS = [
  {
    name: "ES modules, nodenext",
    type: "module",
    module: "nodenext",
    moduleResolution: "nodenext",
    specifier: "./generated/validators/flavor-extra-specs.js",
    runs: "esm",
  },
  {
    name: "CommonJS, nodenext",
    type: "commonjs",
    module: "nodenext",
    moduleResolution: "nodenext",
    specifier: "./generated/validators/flavor-extra-specs.cjs",
    runs: "commonjs",
  },
  {
    name: "CommonJS, node16",
    type: "commonjs",
    module: "node16",
    moduleResolution: "node16",
    specifier: "./generated/validators/flavor-extra-specs.cjs",
    runs: "commonjs",
  },
  {
    name: "a bundler's",
    type: "module",
    module: "esnext",
    moduleResolution: "bundler",
    specifier: "./generated/validators/flavor-extra-specs",
    runs: undefined,
  },
] as const;

const program = (
  specifier: string,
): string => `import { type Finding, flavorExtraSpecs, isFlavorExtraSpecs, validateFlavorExtraSpecs } from ${JSON.stringify(specifier)};
import type { FlavorExtraSpecs } from "./generated/types.js";
const wished: FlavorExtraSpecs<"openstack@2025.1"> = { "hw:cpu_policy": "dedicated", "hw:numa_cpus.0": "0-3" };
// @ts-expect-error a letter is missing
const misspelt: FlavorExtraSpecs = { "hw:cpu_polcy": "dedicated" };
const findings: Finding[] = validateFlavorExtraSpecs(misspelt, { target: "openstack@2025.1" });
const read: unknown = JSON.parse('{"hw:cpu_policy":"shared"}');
const policy: "shared" | "dedicated" | "mixed" | undefined = isFlavorExtraSpecs(read) ? read["hw:cpu_policy"] : undefined;
const standard = flavorExtraSpecs["~standard"].validate(wished);
// @ts-expect-error no such target
const never = () => validateFlavorExtraSpecs({}, { target: "openstack@2020.1" });
declare const console: { log(text: string): void };
console.log([findings[0]?.code, policy, "value" in standard, typeof never].join(" "));
`;

let folder = "";
let files: ReadonlyMap<string, string>;
test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), "metadef-consumers-"));
  files = await make({ kinds: new Set(["validators"]), surfaces: ["OS::Nova::Flavor"], commonjs: true });
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

for (const { name, type, specifier, runs, ...resolution } of PROJECTS) {
  test(`${name} project`, () => {
    const project = join(folder, name.replace(/\W+/g, "-"));
    mkdirSync(project);
    writeFiles(join(project, "generated"), files);
    writeFileSync(join(project, "package.json"), JSON.stringify({ type }));
    // a program of CommonJS finds the types of CommonJS
    writeFileSync(
      join(project, "program.ts"),
      program(specifier).replace("types.js", specifier.endsWith(".cjs") ? "types.cjs" : "types.js"),
    );
    const compilerOptions = {
      strict: true,
      skipLibCheck: false,
      target: "es2022",
      lib: ["es2022"],
      types: [],
      outDir: "built",
      rootDir: ".",
      ...resolution,
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    for (const compiler of ["typescript54", "typescript"]) {
      const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules", compiler, "bin/tsc"), "-p", project], {
        encoding: "utf8",
      });
      assert.is(status, 0, `${compiler}: ${stdout}`);
    }
    if (runs === undefined) return;
    writeFiles(join(project, "built/generated"), files);
    const { stdout, stderr } = spawnSync(process.execPath, [join(project, "built/program.js")], { encoding: "utf8" });
    assert.is(stdout.trim(), "unknown-extra-spec shared true function", stderr);
  });
}

test("the documentation's examples type-check", () => {
  const project = join(folder, "documentation");
  writeFiles(join(project, "generated"), files);
  const blocks = [...readFileSync(join(root, "docs/generate.md"), "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
    ([, block]) => block as string,
  );
  assert.is(blocks.length, 2);
  const names = blocks.map((block, index) => {
    const text = block.replace('"metadef/types"', JSON.stringify(join(root, "generated/types.d.ts")));
    writeFileSync(
      join(project, `block${index}.ts`),
      `${text}\nexport {};\ndeclare const console: { log(...texts: unknown[]): void };\nconsole.log();\n`,
    );
    return `block${index}.ts`;
  });
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  const compilerOptions = {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    target: "es2022",
    lib: ["es2022"],
    types: [],
    module: "nodenext",
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: names }));
  const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", project], {
    encoding: "utf8",
  });
  assert.is(status, 0, stdout);
});

test.run();
