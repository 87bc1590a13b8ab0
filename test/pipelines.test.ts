import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse, parseAllDocuments } from "yaml";
import { commands } from "../src/cli/run-words.ts";

// The files for GitHub, GitLab and pre-commit, run as these services run them, with the command as it is built.

const root = resolve(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
let folder = "";

const BAD = { name: "m1", vcpus: 1, ram: 512, disk: 1, extra_specs: { "hw:cpu_policy": "dedicatd" } };
const FINDING = "flavors.json:1:";

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-pipelines-"));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/metadef"), `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/metadef.js")}" "$@"\n`, {
    mode: 0o755,
  });
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of its own, with a flavor that Nova refuses, one that it accepts, and a file that is neither. */
function project(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, "flavors.json"), JSON.stringify(BAD));
  writeFileSync(join(path, "good flavor.json"), JSON.stringify({ ...BAD, extra_specs: { "hw:cpu_policy": "dedicated" } }));
  writeFileSync(join(path, "tsconfig.json"), "{ // other\n}");
  return path;
}

interface Step {
  readonly run: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the steps of action.yml as GitHub's runner does: expressions become text, each step is a script of bash with -e. */
function runAction(cwd: string, given: Readonly<Record<string, string>>): { code: number | null; out: string; summary: string } {
  const action = parse(read("action.yml")) as { inputs: Record<string, { default: string }>; runs: { steps: Step[] } };
  const inputs = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])), ...given };
  const filled = (text: string): string => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputs[name] ?? "");
  const around = { RUNNER_TEMP: join(cwd, "temp"), GITHUB_STEP_SUMMARY: join(cwd, "summary.md"), GITHUB_ACTION_PATH: root };
  mkdirSync(around.RUNNER_TEMP);
  let out = "",
    code: number | null = 0;
  for (const step of action.runs.steps) {
    if (step.if === "inputs.command == ''" && inputs["command"] !== "") continue;
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)]));
    writeFileSync(join(around.RUNNER_TEMP, "step.sh"), filled(step.run));
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", join(around.RUNNER_TEMP, "step.sh")],
      {
        cwd,
        encoding: "utf8",
        env: { ...process.env, ...around, ...env, GITHUB_ACTIONS: "true", CI: "true" },
      },
    );
    out += stdout + stderr;
    code = status;
    if (code !== 0) break;
  }
  return { code, out, summary: existsSync(around.GITHUB_STEP_SUMMARY) ? readFileSync(around.GITHUB_STEP_SUMMARY, "utf8") : "" };
}

/** What the problem matchers make of a log. */
function matched(log: string): Record<string, string | undefined>[] {
  const { problemMatcher } = JSON.parse(read("packaging/problem-matcher.json"));
  return log.split("\n").flatMap((line) => {
    for (const { severity, pattern } of problemMatcher) {
      const [{ regexp, ...groups }] = pattern;
      const found = new RegExp(regexp).exec(line);
      if (found !== null) {
        const parts = Object.entries(groups as Record<string, number>).map(([name, group]) => [name, found[group]]);
        return [{ ...(severity && { severity }), ...Object.fromEntries(parts) }];
      }
    }
    return [];
  });
}

test("the action marks a finding, writes a summary and fails", () => {
  const { code, out, summary } = runAction(project("action"), {
    command: join(folder, "bin/metadef"),
    paths: "flavors.json\n\ngood flavor.json",
  });
  assert.is(code, 1, out);
  assert.equal(matched(out), [
    {
      file: "flavors.json",
      line: "1",
      column: "74",
      severity: "error",
      message: 'flavor "m1": "dedicatd" is not valid for hw:cpu_policy; use shared, dedicated or mixed',
      code: "value-not-in-enum",
    },
  ]);
  assert.match(summary, "value-not-in-enum");
  const [first, ...rest] = out.trim().split("\n");
  assert.is(first, `::add-matcher::${root}/packaging/problem-matcher.json`);
  assert.equal(rest.slice(-2), ["::remove-matcher owner=metadef::", "::remove-matcher owner=metadef-info::"]);
});

test("the action passes where nothing is found, and its inputs are never run", () => {
  const cwd = project("action-good");
  const { code, out } = runAction(cwd, {
    command: join(folder, "bin/metadef"),
    paths: "good flavor.json",
    arguments: "--target=openstack@2026.1\n--fail-on=info",
  });
  assert.is(code, 0, out);
  assert.match(out, "in 1 resource of 1 file");
  assert.equal(matched(out), []);
  const { code: hostile } = runAction(project("action-hostile"), {
    command: join(folder, "bin/metadef"),
    paths: "$(touch made)\n`touch made`; touch made",
  });
  assert.is(hostile, 2);
  assert.not.ok(existsSync(join(folder, "action-hostile/made")));
});

test("the matchers know each severity", () => {
  const line = (severity: string): string => `a b.tf:3:4: ${severity}: flavor "x": [y] is wrong [some-code]`;
  assert.equal(
    matched(["error", "warning", "info"].map(line).join("\n")).map(({ severity, message, code }) => ({ severity, message, code })),
    ["error", "warning", "notice"].map((severity) => ({ severity, message: 'flavor "x": [y] is wrong', code: "some-code" })),
  );
});

/** The job of the GitLab component, with its inputs put in. */
function gitlabJob(given: Readonly<Record<string, string>>): {
  name: string;
  script: string[];
  artifacts: { reports: { codequality: string } };
} {
  const [header, body] = parseAllDocuments(read("templates/lint.yml")).map((document) => document.toJS());
  const inputs = header.spec.inputs as Record<string, { default: string }>;
  const filled = JSON.stringify(body).replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name) => {
    assert.ok(name in inputs, name);
    return JSON.stringify(given[name] ?? inputs[name]?.default).slice(1, -1);
  });
  const [[name, job]] = Object.entries(JSON.parse(filled)) as [[string, ReturnType<typeof gitlabJob>]];
  return { ...job, name };
}

test("the GitLab component's job fails and writes a code-quality report", () => {
  const cwd = project("gitlab");
  const { name, script, artifacts } = gitlabJob({ install: "command -v metadef", arguments: "--target openstack@2026.1" });
  assert.is(name, "metadef");
  // GitLab's runner runs the lines of a script as one, and stops at the first that fails
  const { status, stdout } = spawnSync("bash", ["-eo", "pipefail", "-c", script.join("\n")], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}`, GITLAB_CI: "true", CI_PROJECT_DIR: cwd },
  });
  assert.is(status, 1, stdout);
  const report = JSON.parse(readFileSync(join(cwd, artifacts.reports.codequality), "utf8"));
  assert.equal(
    report.map((each: { check_name: string; location: { path: string } }) => [each.check_name, each.location.path]),
    [["value-not-in-enum", "flavors.json"]],
  );
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly types: readonly string[];
  readonly require_serial: boolean;
}
const hooks = parse(read(".pre-commit-hooks.yaml")) as Hook[];

test("the hooks for pre-commit call commands with options that they have", () => {
  assert.equal(
    hooks.map(({ id }) => id),
    ["metadef-lint", "metadef-fmt"],
  );
  for (const { entry } of hooks) {
    const [program, name, ...options] = entry.split(" ");
    const command = commands.find((each) => each.name === name)?.description();
    assert.is(program, "metadef");
    for (const option of options)
      assert.ok(
        command?.options.some((each) => `--${each.name}` === option),
        option,
      );
  }
});

const hasPreCommit = spawnSync("pre-commit", ["--version"]).error === undefined;

(hasPreCommit ? test : test.skip)("pre-commit blocks a commit with a finding, and no other one", () => {
  const cwd = project("pre-commit");
  const local = hooks.map(({ id, entry, types, require_serial }) => ({ id, name: id, entry, language: "system", types, require_serial }));
  writeFileSync(join(cwd, ".pre-commit-config.yaml"), JSON.stringify({ repos: [{ repo: "local", hooks: local }] }));
  const env = {
    ...process.env,
    PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
    PRE_COMMIT_HOME: join(folder, "pre-commit-home"),
    HOME: folder,
  };
  const git = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...words], {
      cwd,
      encoding: "utf8",
      env,
    });
    return { status, out: stdout + stderr };
  };
  git("init", "-q");
  assert.is(spawnSync("pre-commit", ["install"], { cwd, env }).status, 0);
  git("add", "tsconfig.json", ".pre-commit-config.yaml");
  const other = git("commit", "-m", "other files");
  assert.is(other.status, 0, other.out);
  git("add", "flavors.json");
  const bad = git("commit", "-m", "a wrong flavor");
  assert.is(bad.status, 1);
  assert.match(bad.out, FINDING);
  cpSync(join(cwd, "good flavor.json"), join(cwd, "flavors.json"));
  git("add", "flavors.json");
  const good = git("commit", "-m", "a right flavor");
  assert.is(good.status, 0, good.out);
  writeFileSync(join(cwd, "acme.json"), '{"namespace": "Acme::A", "visibility":"public"}');
  git("add", "acme.json");
  const unformed = git("commit", "-m", "a namespace in no canonical form");
  assert.is(unformed.status, 1);
  assert.match(unformed.out, "files were modified by this hook");
});

test.run();
