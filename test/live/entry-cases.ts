import { readTables } from "../../generated/catalog.js";
import type { TemplateRow } from "../../src/schema/tables.ts";
import { randomFrom } from "../random.ts";

// Seeded random extra specs and image properties: known keys and slips of them, values of every grammar and slips of those.

interface EntryCase {
  readonly op: "extra_specs" | "image";
  readonly extra_specs?: Record<string, unknown>;
  readonly properties?: Record<string, unknown>;
}

const SURFACE = { extra_specs: "OS::Nova::Flavor", image: "OS::Glance::Image" } as const;

const VALUES = [
  "",
  " ",
  "0",
  "1",
  "2",
  "4",
  "-1",
  "-0",
  "+4",
  "04",
  "4_0",
  "4__0",
  "_4",
  "4.0",
  "4.5",
  "1e3",
  "0x10",
  "٤",
  "４",
  "²",
  "\u00a04",
  "4\u2003",
  "4\n",
  "\ufeff4",
  "9".repeat(30),
  "true",
  "TRUE",
  " tRuE ",
  "true\n",
  "yes",
  "Y",
  "on",
  "t",
  "false",
  "off",
  "n",
  "maybe",
  "none",
  "None",
  "0-3",
  "0-3,^2",
  "^1",
  "1-0",
  "0,,2",
  ",",
  "^",
  "0-3,^1-2,5",
  "a-b",
  "large",
  "small",
  "any",
  "2MB",
  "2M",
  "1GB",
  "2048",
  "2048kB",
  "1GiBb",
  "dev:1",
  "dev:1,gpu:2",
  "dev:1 , gpu:2",
  "dev",
  ":1",
  "dev:x",
  "a,b",
  "a,,b",
  "ns_0,ns_1,",
  "required",
  "forbidden",
  "optional",
  "disabled",
  "shared",
  "dedicated",
  "mixed",
  "prefer",
  "isolate",
  "require",
  "share",
  "high",
  "custom",
  "virtio",
  "VirtIO",
  "e1000",
  "lsiLogic",
  "paraVirtual",
  "ide",
  "IDE",
  "linux",
  "Windows",
  "x86_64",
  "AMD64",
  "i386",
  "kvm",
  "QEMU",
  "xapi",
  ">=6.2",
  ">1,<2",
  "==1.0",
  "6.2",
  "[]",
  '[{"a":"b"}]',
  "[1]",
  "uefi",
  "bios",
  "tpm-crb",
  "2.0",
  "1.2",
  "reset",
  "amd-sev",
  "é",
  "🙂",
  "x".repeat(255),
  "x".repeat(256),
  "vmx-13",
  "gold",
];
const ODD = [4, 4.5, -1, 0, true, null, ["a"], { a: 1 }];

/** Cases of one kind: mostly one entry each, some of several; the same seed makes the same cases. */
export function entryCases(op: EntryCase["op"], seed: number, count: number): EntryCase[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const surface = readTables().surfaces[SURFACE[op]]?.openstack;
  const names = Object.keys(surface?.keys ?? {}),
    templates = surface?.templates ?? [];
  const words = [...new Set(readTables().schemas.flatMap((schema) => schema.enum ?? schema.enumFolded ?? []))];

  const fill = ({ template, values }: TemplateRow): string => {
    const listed = Object.keys(values ?? {});
    return template.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
      if (name === "group") return pick(["", "", "", "1", "_A", "x".repeat(64), "x".repeat(65)]);
      if (listed.length > 0) return pick(listed);
      return pick(["0", "1", "12", "٣", "x", "FOO_1", "foo", "", ":a:b", "a.b"]);
    });
  };
  const slip = (key: string): string => {
    const at = Math.floor(random() * (key.length + 1));
    const changed = [
      key.slice(0, at) + key.slice(at + 1),
      `${key.slice(0, at)}x${key.slice(at)}`,
      key.toUpperCase(),
      `${key} `,
      ` ${key}`,
      `${key}\n`,
      key.replace(":", "_"),
      key.replace(".", "X"),
      `${key}:x`,
    ];
    return pick(changed);
  };
  const key = (): string => {
    const known = templates.length > 0 && random() < 0.25 ? fill(pick(templates)) : pick(names);
    return random() < 0.15 ? slip(known) : known;
  };
  const value = (): unknown => (random() < 0.03 ? pick(ODD) : random() < 0.3 ? pick(words) : pick(VALUES));
  // Glance lets no image property but text through, and Nova's reader is not asked about the rest here
  const text = (): unknown => {
    const chosen = value();
    return op === "image" && typeof chosen !== "string" ? "1" : chosen;
  };
  return Array.from({ length: count }, () => {
    const entries = Object.fromEntries(Array.from({ length: random() < 0.8 ? 1 : 3 }, () => [key(), text()]));
    return op === "image" ? { op, properties: entries } : { op, extra_specs: entries };
  });
}
