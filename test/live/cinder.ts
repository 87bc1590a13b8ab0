import type { Finding } from "../../src/model.ts";
import { builtIn } from "../../src/validate/built-in.ts";
import { judgeOf } from "../../src/validate/judge.ts";
import { validateResource } from "../../src/validate/validate.ts";
import { pick, randomFrom } from "../random.ts";
import { askOracle, option } from "./oracle.ts";

// npx tsx test/live/cinder.ts --oracle FOLDER [--root FOLDER] [--target openstack@zed] [--count N] [--seed N]
// asks a real Cinder (cinder_oracle.py in the folder; with --root, in another suite's root file system, as root) about seeded extra specs
// of volume types: what its API refuses, whether any backend can match a value, and whether a volume of any size can be had.
// Prints every verdict that differs from ours.

const count = Number(option("count", "1000"));
const random = randomFrom(Number(option("seed", "1")));
const target = option("target", "openstack@zed");
const judge = judgeOf([builtIn], { target });

const KEYS = ["multiattach", "cacheable", "volume_backend_name", "provisioning:type", "provisioning:max_vol_size", "replication_enabled"];
const ODD_KEYS = [
  "a b",
  "a/b",
  "größe",
  "k\n",
  "",
  "x".repeat(256),
  "x".repeat(255),
  "a.b-c_d:e",
  "<",
  "a\tb",
  "RESKEY:availability_zones",
];
const OPERATORS = ["=", "==", "!=", ">=", "<=", "s==", "s!=", "s<", "s>=", "<in>", "<is>", "<or>", "<all>", "~"];
const OPERANDS = [
  "",
  " ",
  "10",
  "-1",
  "1.5",
  "1e3",
  "inf",
  "nan",
  "0x10",
  "1_0",
  "True",
  "true",
  "yes",
  "gold",
  "gold silver",
  "<or> b",
  "é",
];
const TEXTS = ["<is> True", "<is> False", "True", "gold", "", " <is> True", "<is>True", "<is>  True", "<or> a <or> b", "\u00a0<is> True"];
const SIZES = ["1", "10", "100", "0", "-5", "", "x", "1.5", " 20 ", "1_0", "٣", "9".repeat(30), "+5", "0x1", "true"];

interface Case {
  readonly ours: readonly Finding[];
  readonly asked: readonly object[];
  /** What the answers mean: a refusal, or nothing. */
  refused(answers: readonly Answer[]): boolean;
  /** Whether we foresee it. */
  foreseen(findings: readonly Finding[]): boolean;
}

type Answer = { readonly http?: number; readonly match?: boolean; readonly exc?: string; readonly ok?: boolean; readonly passes?: boolean };

const of = (extra_specs: Record<string, unknown>, create = false): Finding[] =>
  validateResource(
    { type: "OS::Cinder::VolumeType", entries: extra_specs, pointer: "/extra_specs", name: "t", ...(create && { create }) } as never,
    judge,
  );
const isError = ({ severity, service }: Finding): boolean => severity === "error" && (service === undefined || service === "cinder");

const kinds: Record<string, () => Case> = {
  "extra specs that are set": () => {
    const extra_specs = someSpecs();
    return {
      ours: of(extra_specs),
      asked: [{ op: "extra_specs", extra_specs }],
      refused: ([answer]) => (answer?.http ?? 0) >= 400,
      foreseen: (found) => found.some((finding) => isError(finding) && finding.stage === "set"),
    };
  },
  "a type that is created": () => {
    const extra_specs = someSpecs();
    const body = { volume_type: { name: `n${random()}`, extra_specs } };
    return {
      ours: of(extra_specs, true),
      asked: [{ op: "type_create", body }],
      refused: ([answer]) => (answer?.http ?? 0) >= 400,
      foreseen: (found) => found.some((finding) => isError(finding) && finding.stage === "set"),
    };
  },
  "a value that backends match": () => {
    const value = random() < 0.8 ? `${pick(random, OPERATORS)} ${pick(random, OPERANDS)}` : pick(random, TEXTS);
    const reported = [value, ...value.split(/\s+/), 10, -1, 0, 1e3, 1e9, -1e9, true, false, "", "a", "zzz", ["gold"], ["10"], "gold x"];
    return {
      ours: of({ tier: value }),
      asked: reported.map((each) => ({ op: "match", value: each, req: value })),
      refused: (answers) => answers.every(({ match }) => match !== true),
      foreseen: (found) => found.some(({ code }) => code === "capability-unmatchable"),
    };
  },
  "multiattach on a backend that has it": () => {
    const value = pick(random, [
      ...TEXTS,
      "<is> true",
      "<is> yes",
      "<is>\tTrue",
      "<is> 1",
      "<is> on",
      "true",
      "== 1",
      "<or> True",
      "s== True",
    ]);
    return {
      ours: of({ multiattach: value }),
      asked: [{ op: "capabilities", capabilities: { multiattach: true }, extra_specs: { multiattach: value } }],
      refused: ([answer]) => answer?.passes !== true,
      // asking for a backend without it is no fault
      foreseen: (found) =>
        value === "<is> False" || found.some(({ code, severity }) => severity === "error" && /^(?:multiattach|capability)/.test(code)),
    };
  },
  "sizes that a volume can have": () => {
    const extra_specs: Record<string, string> = {};
    if (random() < 0.7) extra_specs["provisioning:min_vol_size"] = pick(random, SIZES);
    if (random() < 0.7) extra_specs["provisioning:max_vol_size"] = pick(random, SIZES);
    return {
      ours: of(extra_specs),
      asked: [1, 3, 5, 10, 20, 50, 100, 1000, "9".repeat(30)].map((size) => ({ op: "provision", extra_specs, size })),
      refused: (answers) => answers.every(({ ok }) => ok === false) || answers.some(({ exc }) => exc === "ValueError"),
      foreseen: (found) => found.some(isError),
    };
  },
};

function someSpecs(): Record<string, unknown> {
  const extra_specs: Record<string, unknown> = {};
  for (let left = Math.floor(random() * 4); left > 0; left--) {
    const key = random() < 0.7 ? pick(random, KEYS) : pick(random, ODD_KEYS);
    const value = random() < 0.8 ? pick(random, [...TEXTS, "x".repeat(255), "x".repeat(256)]) : pick(random, [null, 1, true, 1.5, [], {}]);
    extra_specs[key] = value;
  }
  return extra_specs;
}

let differing = 0;
for (const [kind, make] of Object.entries(kinds)) {
  const cases = Array.from({ length: count }, make);
  const answers = askOracle<Answer>(
    "cinder_oracle.py",
    cases.flatMap(({ asked }) => asked),
  );
  let from = 0,
    differ = 0,
    refusals = 0;
  const shown = new Set<string>();
  for (const { ours, asked, refused, foreseen } of cases) {
    const theirs = answers.slice(from, (from += asked.length));
    const [is, be] = [refused(theirs), foreseen(ours)];
    if (is) refusals++;
    if (is === be) continue;
    differ++;
    const text = `${kind}: Cinder ${is ? "refuses" : "accepts"} ${JSON.stringify(asked[0]).slice(0, 200)}; ours: ${ours.map(({ code, severity }) => `${severity} ${code}`)}`;
    if (!shown.has(text)) console.log(text, is ? JSON.stringify(theirs[0]).slice(0, 200) : "");
    shown.add(text);
  }
  console.log(`${target}, ${kind}: ${cases.length} cases, ${refusals} refused, ${differ} differ`);
  differing += differ;
}
process.exitCode = differing > 0 ? 1 : 0;
