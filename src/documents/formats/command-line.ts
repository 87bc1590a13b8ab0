import type { ResourceType } from "../../model.ts";
import { type Command, UNKNOWN, type Word } from "../syntax/shell-words.ts";

/** A word of a command with its number there. */
interface Numbered {
  readonly word: Word;
  readonly index: number;
}

/** What a command does to the keys of one resource. */
export interface Edit {
  readonly type: ResourceType;
  /** The whole resource is made here; else it is changed. */
  readonly creates: boolean;
  /** undefined if only the shell knows it. */
  readonly name: string | undefined;
  /** `key=value` words, the offset of the pair within the word. */
  readonly sets: readonly (Numbered & { readonly offset: number })[];
  readonly unsets: readonly string[];
  /** Options with a value: `--vcpus 4`. */
  readonly options: ReadonlyMap<string, string>;
}

/** One subcommand of a client. */
interface Subcommand {
  readonly type: ResourceType;
  readonly creates?: true;
  readonly removes?: true;
  /** Options without a value. */
  readonly flags: readonly string[];
  /** The option that sets a key; without one, the words behind the name and `set` do. */
  readonly property?: RegExp;
}

const COMMON = ["--help", "-h", "--noindent", "--quiet", "-q", "--verbose", "-v", "--debug"];
const PROPERTY = /^--prope(?:r(?:t(?:y)?)?)?$/;

const flavor = { type: "OS::Nova::Flavor", property: PROPERTY, flags: ["--public", "--private", "--no-property"] } as const;
const image = {
  type: "OS::Glance::Image",
  property: PROPERTY,
  flags: [
    ...["--public", "--private", "--community", "--shared", "--protected", "--unprotected", "--force", "--progress", "--sign"],
    ...["--activate", "--deactivate", "--accept", "--reject", "--pending", "--hidden", "--unhidden", "--import"],
  ],
} as const;
const aggregate = { type: "OS::Nova::Aggregate", property: PROPERTY, flags: ["--no-property"] } as const;
const volumeType = {
  type: "OS::Cinder::VolumeType",
  property: PROPERTY,
  flags: ["--public", "--private", "--multiattach", "--cacheable", "--replicated"],
} as const;
const server = { type: "OS::Nova::Server", property: PROPERTY, flags: ["--wait", "--use-config-drive", "--no-config-drive"] } as const;
const glance = { type: "OS::Glance::Image", property: PROPERTY, flags: ["--progress", "--human-readable", "--verbose"] } as const;

/** `openstack`, by its words: python-openstackclient, openstackclient/{compute,image,volume}. */
const OPENSTACK: Readonly<Record<string, Subcommand>> = {
  "flavor create": { ...flavor, creates: true },
  "flavor set": flavor,
  "flavor unset": { ...flavor, removes: true },
  "image create": { ...image, creates: true },
  "image set": image,
  "image unset": { ...image, removes: true },
  "aggregate create": { ...aggregate, creates: true },
  "aggregate set": aggregate,
  "aggregate unset": { ...aggregate, removes: true },
  "volume type create": { ...volumeType, creates: true },
  "volume type set": volumeType,
  "volume type unset": { ...volumeType, removes: true },
  "server create": server,
  "server set": server,
  "server unset": { ...server, removes: true },
};

/** The older clients: python-novaclient, python-glanceclient, python-cinderclient. */
const OTHERS: Readonly<Record<string, Readonly<Record<string, Subcommand>>>> = {
  nova: {
    "flavor-key": { type: "OS::Nova::Flavor", flags: [] },
    "aggregate-set-metadata": { type: "OS::Nova::Aggregate", flags: [] },
  },
  glance: {
    "image-create": { ...glance, creates: true },
    "image-create-via-import": { ...glance, creates: true },
    "image-update": glance,
  },
  cinder: { "type-key": { type: "OS::Cinder::VolumeType", flags: [] } },
};

/** Commands that show another command's words, and run nothing. */
const PRINTERS = new Set(["echo", "printf", "grep", "cat", "log", "die", "warn", "warning", "info"]);

/** Names that are placeholders: `image-uuid`, `flavor_id`, `my-flavor-name`. */
const STANDS_FOR = /(?:^|[-_.])(?:uuid|id|name)$/i;

/** What a command does to a resource's keys; undefined if it is another command. */
export function readCommand({ words }: Command): Edit | undefined {
  const first = words[0]?.text ?? "";
  if (PRINTERS.has(first)) return undefined;
  const start = words.slice(0, 12).findIndex(({ text }) => clientOf(text) !== undefined);
  if (start < 0) return undefined;
  const client = clientOf((words[start] as Word).text) as string;
  const rest = withoutGlobals(words.map((word, index) => ({ word, index })).slice(start + 1));
  for (const length of [3, 2, 1]) {
    const name = rest
      .slice(0, length)
      .map(({ word }) => word.text)
      .join(" ");
    const table = client === "openstack" ? OPENSTACK : (OTHERS[client] as Record<string, Subcommand>);
    if (Object.hasOwn(table, name)) return editOf(table[name] as Subcommand, rest.slice(length));
  }
  return undefined;
}

function clientOf(text: string): string | undefined {
  const name = text.slice(text.lastIndexOf("/") + 1);
  return name === "openstack" || Object.hasOwn(OTHERS, name) ? name : undefined;
}

/** The options before a subcommand: `--os-cloud a`, `--insecure`. */
function withoutGlobals(words: readonly Numbered[]): readonly Numbered[] {
  const flags = new Set([...COMMON, "--insecure", "--verify", "--timing", "--os-cache", "--no-os-cache"]);
  let at = 0;
  while (words[at]?.word.text.startsWith("-")) {
    const { text } = (words[at] as Numbered).word;
    at += flags.has(text) || text.includes("=") ? 1 : 2;
  }
  return words.slice(at);
}

function editOf(command: Subcommand, words: readonly Numbered[]): Edit {
  const { type, flags, property } = command;
  const sets: (Numbered & { offset: number })[] = [];
  const unsets: string[] = [];
  const options = new Map<string, string>();
  const positional: Numbered[] = [];
  for (let at = 0; at < words.length; at++) {
    const here = words[at] as Numbered;
    const { text } = here.word;
    if (!text.startsWith("--") || text === "--") {
      if (text !== "--" && !/^-[a-z]$/.test(text)) positional.push(here);
      continue;
    }
    const equals = text.indexOf("=");
    const option = equals < 0 ? text : text.slice(0, equals);
    if (equals < 0 && (flags.includes(option) || COMMON.includes(option))) continue;
    const value = equals < 0 ? words[++at] : here;
    if (value === undefined) break;
    const offset = equals < 0 ? 0 : equals + 1;
    if (property?.test(option)) {
      if (command.removes) unsets.push(value.word.text.slice(offset));
      else sets.push({ ...value, offset });
    } else if (option === "--remove-property") unsets.push(value.word.text.slice(offset));
    else options.set(option, value.word.text.slice(offset));
  }
  if (property === undefined) readPairs(positional, sets, unsets);
  const name = (type === "OS::Glance::Image" && options.get("--name")) || positional[0]?.word.text;
  return {
    type,
    creates: command.creates === true,
    name: name === undefined || isPlaceholder(name) || STANDS_FOR.test(name) ? undefined : name,
    sets,
    unsets,
    options,
  };
}

/** `NAME set k=v …`, `NAME unset k …`, and without either word `ID k=v …`. */
function readPairs(positional: Numbered[], sets: (Numbered & { offset: number })[], unsets: string[]): void {
  const [, action, ...rest] = positional;
  if (action?.word.text === "unset") unsets.push(...rest.map(({ word }) => word.text));
  else for (const pair of action?.word.text === "set" ? rest : positional.slice(1)) sets.push({ ...pair, offset: 0 });
}

/** What a reader or the shell is to put something else for: an expansion, `<name>`, `FLAVOR_NAME`, `...`. */
export function isPlaceholder(text: string): boolean {
  return text.includes(UNKNOWN) || /^[A-Z][A-Z0-9_-]*$/.test(text) || /^\.{3}$|^…$|^\[.*\]$|^<.*>$/.test(text);
}
