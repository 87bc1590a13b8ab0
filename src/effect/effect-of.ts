import { targetName } from "../catalog/releases.ts";
import type { Finding, Resource } from "../model.ts";
import { entryRules, serverRules } from "../rules/index.ts";
import { filledSpec, flavorSize } from "../rules/nova/flavor-specs.ts";
import { imageProperties } from "../rules/nova/image-properties.ts";
import { guestPageSize } from "../rules/nova/memory/page-sizes.ts";
import type { Server, Where } from "../rules/rule.ts";
import { Side } from "../rules/side.ts";
import type { Judge } from "../validate/judge.ts";
import { validateServerResources } from "../validate/validate.ts";
import type { DecidedBy, Effect, EffectRemark, EffectSetting } from "./answers.ts";
import { cpuSettings, decidedBy, numaSettings } from "./cpu-settings.ts";
import { placementRequest } from "./placement-request.ts";
import { plainSettings } from "./plain-settings.ts";

const sources = new Map([...entryRules, ...serverRules].map(({ code, source }) => [code, source]));

/** What a flavor asks for in the end, with an image or with any: as Nova's request states it, not as a host would grant it. */
export function effectOf(flavor: Resource, image: Resource | undefined, judge: Judge): Effect {
  const { platform, target } = judge;
  const server: Server = { platform, target, flavor: new Side(flavor), ...(image && { image: new Side(image) }) };
  const findings = validateServerResources({ flavor, ...(image && { image }) }, judge);
  const remarks = findings.map((finding) => ({ finding, remark: remarkOf(finding, flavor, image) }));
  const of = (severity: Finding["severity"]): EffectRemark[] =>
    remarks.filter(({ remark }) => remark.severity === severity).map(({ remark }) => remark);
  // the keys that a finding of the guest as a whole relates to work, each by itself
  const idle = new Set(
    remarks
      .filter(({ finding, remark }) => remark.severity === "warning" && finding.key !== undefined)
      .map(({ finding }) => `${sideOf(finding)} ${finding.key}`),
  );
  return {
    target: targetName(target),
    flavor: flavor.name ?? "flavor",
    ...(image && { image: image.name ?? "image" }),
    settings: [
      ...cpuSettings(server),
      ...numaSettings(server),
      ...memorySettings(server),
      ...plainSettings(server, ([side, key]) => idle.has(`${side} ${key}`)),
    ],
    placement: placementRequest(server),
    refused: of("error"),
    without_effect: of("warning"),
  };
}

const WORDS: Readonly<Record<number, string>> = { [-1]: "small", [-2]: "large", [-3]: "any" };

function memorySettings(server: Server): EffectSetting[] {
  const ram = flavorSize(server, "ram"),
    size = guestPageSize(server);
  const settings: EffectSetting[] = [
    { section: "memory", name: "RAM (MiB)", value: ram === undefined ? null : String(ram), decided_by: [] },
  ];
  if (size === null || (size === undefined && filledSpec(server, "hw:mem_page_size") === null)) return settings;
  const image = imageProperties(server).filled("hw_mem_page_size");
  const where: Where = typeof image === "string" ? ["image", "hw_mem_page_size"] : ["flavor", "hw:mem_page_size"];
  const value = size === undefined ? null : (WORDS[size] ?? `${size} KiB`);
  return [...settings, { section: "memory", name: "page size", value, decided_by: decidedBy(where) }];
}

const sideOf = ({ resource }: Finding): DecidedBy["side"] => (resource?.type === "OS::Glance::Image" ? "image" : "flavor");

function remarkOf(finding: Finding, flavor: Resource, image: Resource | undefined): EffectRemark {
  const { code, severity, stage, message, key, related = [] } = finding;
  const named: readonly { readonly key: string }[] = [...(key === undefined ? [] : [{ key }]), ...related];
  const keys = named.flatMap(({ key: each }): DecidedBy[] => {
    if (Object.hasOwn(flavor.entries, each)) return [{ side: "flavor", key: each }];
    return image !== undefined && Object.hasOwn(image.entries, each) ? [{ side: "image", key: each }] : [];
  });
  return { keys, code, severity, ...(stage !== undefined && { stage }), message, source: sources.get(code) ?? "" };
}
