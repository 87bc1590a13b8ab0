import { resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import yargs, { type Argv } from "yargs";
import { commands } from "../src/cli/run-words.ts";
import { runCommand } from "./command.ts";

// Options that are given twice, negated or misspelt, in every command: nothing runs, and one line says why.

const cwd = resolve(import.meta.dirname, "..");

interface Options {
  readonly key: Readonly<Record<string, unknown>>;
  readonly boolean: readonly string[];
  readonly array: readonly string[];
  readonly alias: Readonly<Record<string, readonly string[]>>;
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** The words that each command needs besides options. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  show: ["hw:cpu_policy"],
  search: ["secure"],
  diff: ["openstack", "starlingx"],
  new: ["namespace"],
  completion: ["bash"],
  push: ["metadefs"],
  check: ["--flavor", "nowhere.json", "--image", "nowhere.json"],
};

async function optionsOf(name: string): Promise<Options> {
  let options: Options | undefined;
  const parser = yargs().exitProcess(false);
  for (const command of commands) {
    command.addTo(
      parser,
      () => {},
      (_usage: string, built: Argv) => (options = (built as unknown as { getOptions(): Options }).getOptions()),
    );
  }
  await parser.parseAsync([name, "--help"], {}, () => {});
  assert.ok(options, name);
  return options as Options;
}

async function isRefused(words: readonly string[], says: string): Promise<void> {
  const { code, out, err } = await runCommand(words, { cwd });
  assert.is(code, 2, `${words.join(" ")}: ${out}${err}`);
  assert.is(out, "", words.join(" "));
  assert.match(err, says);
  assert.is(err.trimEnd().split("\n").length, 1, err);
}

for (const { name, usage } of commands) {
  test(`${name}: an option with one value is given once, a negated one is a switch, and none is misspelt`, async () => {
    const { key, boolean, array, alias, choices } = await optionsOf(name);
    const options = Object.keys(key).filter((option) => option.length > 1 && !["help", "version"].includes(option));
    const positional = options.filter((option) => new RegExp(`[<[]${option}\\b`).test(usage));
    const needed = NEEDED[name] ?? [];
    let tried = 0;
    for (const option of options) {
      if (positional.includes(option)) {
        await isRefused([name, ...needed, `--${option}`, "x"], `unknown option --${option}`);
        continue;
      }
      tried++;
      const value = choices[option]?.[0] ?? "x";
      const given = boolean.includes(option) ? [`--${option}`] : [`--${option}`, value];
      if (!array.includes(option)) {
        await isRefused([name, ...needed, ...given, ...given], `--${option} is given more than once`);
        const short = alias[option]?.find((other) => other.length === 1);
        if (short !== undefined) {
          const again = [`-${short}`, ...given.slice(1)];
          await isRefused([name, ...needed, ...given, ...again], `--${option} is given more than once`);
        }
        const camel = option.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
        await isRefused([name, ...needed, ...given, `--${camel}`, ...given.slice(1)], `--${option} is given more than once`);
      }
      if (boolean.includes(option)) {
        await isRefused([name, ...needed, `--${option}`, `--no-${option}`], `--${option} is given more than once`);
      } else {
        if (option === "config") await isRefused([name, ...needed, "--no-config", "--config", "x"], "--config is given more than once");
        else await isRefused([name, ...needed, `--no-${option}`], `unknown option --no-${option}: leave out --${option} instead`);
        await isRefused([name, ...needed, `--${option}`], `--${option} needs a value`);
        await isRefused([name, ...needed, `--${option}=`], `--${option} needs a value`);
        await isRefused([name, ...needed, `--${option}.x`, "y"], `unknown option --${option}.x`);
        if (choices[option]) await isRefused([name, ...needed, `--${option}`, "none"], `--${option} cannot be "none"; use `);
      }
      await isRefused([name, ...needed, `--${option}q`], `unknown option --${option}q: did you mean --${option}`);
    }
    assert.ok(tried > 0 || name === "explain" || name === "completion");
    await isRefused([name, ...needed, "--xyzzy"], "unknown option --xyzzy (");
  });
}

test("an option that is a list may be given several times", async () => {
  const words = ["check", "--flavor", "nowhere.json", "--flavor", "none.json", "--image", "nowhere.json"];
  assert.match((await runCommand(words, { cwd })).err, "nowhere.json: no such file or folder");
});

test("metadef help is --help, and metadef help COMMAND is that command's", async () => {
  const [help, all] = [await runCommand(["help"], { cwd }), await runCommand(["--help"], { cwd })];
  assert.equal(help, all);
  for (const { name } of commands) {
    assert.match(all.out, `metadef ${name}`);
    const one = await runCommand(["help", name], { cwd });
    assert.equal(one, await runCommand([name, "--help"], { cwd }));
    assert.is(one.code, 0);
    assert.match(one.out, new RegExp(`^metadef ${name}`));
  }
  await isRefused(["help", "lnit"], 'unknown command "lnit": did you mean lint?');
});

test("the help says what the exit codes of a command mean: --fail-on only where it is an option", async () => {
  for (const command of commands) {
    const { options, exitCodes } = command.description();
    const { out } = await runCommand([command.name, "--help"], { cwd });
    const end = out.slice(out.lastIndexOf("Exit codes: ")).replace(/\s+/g, " ").trim();
    assert.is(end, `Exit codes: ${exitCodes.map((each) => each.join(" ")).join("; ")}`, command.name);
    assert.is(
      end.includes("--fail-on"),
      options.some(({ name }) => name === "fail-on"),
      command.name,
    );
    assert.is(
      end.includes("--check"),
      options.some(({ name }) => name === "check"),
      command.name,
    );
  }
});

test("what is behind -- is a word, whatever it begins with", async () => {
  const { code, err } = await runCommand(["lint", "--quiet", "--", "package.json", "-x.json"], { cwd });
  assert.is(code, 2);
  assert.equal(err.split("\n").slice(0, 1), ["metadef: ./-x.json: no such file or folder"]);
  const { out } = await runCommand(["lint", "--", "examples/nova-flavors.json"], { cwd });
  assert.match(out, "in 3 resources of 1 file");
});

test.run();
