import type { DecidedBy, Effect, EffectGroup, EffectRemark, EffectSetting } from "../effect/answers.ts";
import { escapeLine } from "./escape-terminal.ts";
import { jsonText } from "./json-text.ts";
import type { Style } from "./style.ts";
import { table } from "./table.ts";
import { wrap } from "./wrap.ts";

const SECTIONS: Readonly<Record<EffectSetting["section"], string>> = {
  cpu: "CPUs",
  numa: "NUMA",
  memory: "Memory",
  machine: "Machine",
  devices: "Devices",
  limits: "Limits",
};

/** What a pair asks for as one JSON document, `schemas/effect.schema.json`. */
export const effectJson = (effect: Effect): string => `${jsonText({ version: 1, kind: "effect", ...effect }, 2)}\n`;

/** The same for people: sections of settings with the keys that decide them, Placement's request, and what has no effect. */
export function effectText(effect: Effect, width: number, style: Style): string {
  const { flavor, image, target, settings, placement, refused, without_effect } = effect;
  const sections = (Object.keys(SECTIONS) as EffectSetting["section"][]).flatMap((section) => {
    const rows = settings.filter((setting) => setting.section === section);
    if (rows.length === 0) return [];
    const unknown = image === undefined ? "depends on the image" : "refused";
    return [
      block(
        SECTIONS[section],
        table(
          rows.map(({ name, value, decided_by }) => [name, value ?? unknown, keysText(decided_by)]),
          width,
          "  ",
        ),
        style,
      ),
    ];
  });
  const root = [...placement.root_required, ...placement.root_forbidden.map((trait) => `!${trait}`)];
  const asked = [
    ...placement.groups.flatMap(groupRows),
    ...(root.length > 0 ? [["host traits", root.join(", ")]] : []),
    ...(placement.group_policy === undefined ? [] : [["group policy", placement.group_policy]]),
  ];
  const title = `${style.bold(escapeLine(flavor))}${image === undefined ? " with any image" : ` with ${escapeLine(image)}`}, judged by ${target}\n`;
  return [
    title,
    ...sections,
    block("Asked of Placement", table(asked, Math.max(width, 4000), "  "), style),
    ...remarksText("Refused", refused, width, style),
    ...remarksText("Without effect", without_effect, width, style),
  ].join("\n");
}

const block = (heading: string, text: string, style: Style): string => `${style.bold(heading)}\n${text}`;

const keysText = (keys: readonly DecidedBy[]): string => keys.map(({ side, key }) => `${side} ${key}`).join(", ");

function groupRows({ suffix, resources, required, forbidden }: EffectGroup): string[][] {
  const traits = [...required, ...forbidden.map((trait) => `!${trait}`)];
  const amounts = Object.entries(resources).map(([name, amount]) => `${name}: ${amount}`);
  const label = suffix === "" ? "" : ` (${suffix})`;
  return [[`resources${label}`, amounts.join(", ") || "none"], ...(traits.length > 0 ? [[`traits${label}`, traits.join(", ")]] : [])];
}

function remarksText(heading: string, remarks: readonly EffectRemark[], width: number, style: Style): string[] {
  if (remarks.length === 0) return [];
  const lines = remarks.flatMap(({ code, message, source }) => [
    ...indented(`${escapeLine(message)} [${code}]`, width).map((line) => `${line}\n`),
    ...(source === "" ? [] : indented(source, width).map((line) => style.dim(`${line}\n`))),
  ]);
  return [block(heading, lines.join(""), style)];
}

const indented = (text: string, width: number): string[] => wrap(text, width - 2).map((line) => `  ${line}`);
