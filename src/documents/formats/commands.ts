import { joinPointer } from "../../json/pointer.ts";
import type { ResourceType } from "../../model.ts";
import { type Amounts, addResource } from "../add-resource.ts";
import { continuationBroken } from "../codes/continuation-broken.ts";
import { entryMalformed } from "../codes/entry-malformed.ts";
import type { Collector } from "../collector.ts";
import type { Anchor } from "../locator.ts";
import type { ShapeEntry } from "../map-shapes.ts";
import { Commands, type Section } from "../syntax/shell.ts";
import { type Command, UNKNOWN, type Word } from "../syntax/shell-words.ts";
import { commandLine } from "../tool.ts";
import { type Edit, isPlaceholder, readCommand } from "./command-line.ts";
import type { Format } from "./format.ts";
import { hasFlavorProperties, hasImageKeys } from "./known-names.ts";

/** Commands of the clients that set keys, in scripts and in the examples of documents. */
export const commands: Format = {
  name: "commands",
  title: "commands of OpenStack's clients in a script or a document",
  syntaxes: ["shell"],
  recognize: (value) => {
    if (!(value instanceof Commands)) return undefined;
    for (const { commands: list, lists } of value.sections) {
      if (lists.some(({ pairs }) => typeOfPairs(pairs) !== undefined))
        return "a block of extra specs or image properties, key=value on each line";
      const found = list.find((command) => readCommand(command) !== undefined);
      if (found)
        return `a command that begins with ${found.words
          .slice(0, 3)
          .map(({ text }) => text)
          .join(" ")}`;
    }
    return undefined;
  },
  read: (value, pointer, collector) => {
    if (!(value instanceof Commands)) return;
    for (const section of value.sections) readSection(section, pointer, collector);
    const ours = value.sections.flatMap(({ commands: list }) => list.filter((command) => readCommand(command)).map(({ span }) => span));
    for (const span of value.stray) {
      const inside = ours.some(({ start, end }) => span.start >= start && span.start <= end);
      if (inside) collector.reportAt(continuationBroken, {}, span);
    }
  },
};

function readSection({ commands: list, lists }: Section, pointer: string, collector: Collector): void {
  readCommands(
    list.map((command) => ({
      command,
      pointer: pointer + command.pointer,
      anchor: (index, part) => ({ pointer: joinPointer(command.pointer, index), part }),
    })),
    collector,
  );
  for (const { pointer: at, pairs } of lists) {
    const type = typeOfPairs(pairs);
    if (type === undefined) continue;
    const draft = new Draft(type, undefined, at);
    pairs.forEach((word, index) =>
      draft.set(word.text, 0, joinPointer(at, index), (part) => ({ pointer: joinPointer(at, index), part }), collector),
    );
    draft.add(collector);
  }
}

/** A command, and how its words are found in the document. */
export interface PlacedCommand {
  readonly command: Command;
  readonly pointer: string;
  anchor(word: number, part: readonly [number, number]): Anchor;
}

/** Adds the resources that commands make and change: several on one are one resource, in their order. */
export function readCommands(list: readonly PlacedCommand[], collector: Collector): void {
  const drafts = new Map<string, Draft>();
  for (const placed of list) {
    const edit = readCommand(placed.command);
    if (!edit) continue;
    const name = JSON.stringify([edit.type, edit.name ?? placed.pointer, placed.command.scope]);
    const draft = (edit.creates ? undefined : drafts.get(name)) ?? new Draft(edit.type, edit, placed.pointer);
    drafts.set(edit.creates && drafts.has(name) ? JSON.stringify([name, placed.pointer]) : name, draft);
    for (const { word, index, offset } of edit.sets) {
      draft.set(word.text, offset, joinPointer(placed.pointer, index), (part) => placed.anchor(index, part), collector);
    }
    for (const key of edit.unsets) draft.unset(key);
  }
  for (const draft of drafts.values()) draft.add(collector);
}

/** A resource as commands make it, one after the other. */
class Draft {
  readonly #type: ResourceType;
  readonly #edit: Edit | undefined;
  readonly #pointer: string;
  readonly #entries = new Map<string, ShapeEntry>();
  #part: boolean;

  constructor(type: ResourceType, edit: Edit | undefined, pointer: string) {
    this.#type = type;
    this.#edit = edit;
    this.#pointer = pointer;
    this.#part = edit?.creates !== true;
  }

  set(text: string, offset: number, pointer: string, anchor: (part: readonly [number, number]) => Anchor, collector: Collector): void {
    const equals = text.indexOf("=", offset);
    const key = text.slice(offset, equals < 0 ? text.length : equals);
    const value = text.slice(equals + 1);
    if (key.includes(UNKNOWN) || isPlaceholderKey(key) || (equals >= 0 && isPlaceholder(value))) {
      this.#part = true;
      if (!key.includes(UNKNOWN)) this.#entries.delete(key);
      collector.skip(pointer, "a placeholder");
    } else if (equals < 0) {
      if (!isPlaceholder(key)) {
        collector.locator.anchor(pointer, { key: anchor([offset, text.length]), value: anchor([offset, text.length]) });
        collector.report(entryMalformed, this.#edit ? { field: "--property" } : {}, { pointer });
      }
    } else {
      // the last value of a key is used, at the place where it was set last
      this.#entries.delete(key);
      const anchors = { key: anchor([offset, equals]), value: anchor([equals + 1, text.length]) };
      this.#entries.set(key, { key, value, pointer, anchors });
    }
  }

  unset(key: string): void {
    this.#entries.delete(key);
  }

  add(collector: Collector): void {
    if (this.#entries.size === 0 && this.#part) return;
    addResource(collector, {
      type: this.#type,
      name: this.#edit?.name,
      map: {},
      pointer: this.#pointer,
      owner: this.#pointer,
      more: [...this.#entries.values()],
      part: this.#part,
      ...(this.#edit?.creates && { amounts: amountsOf(this.#edit) }),
      tool: commandLine,
    });
  }
}

/** `hw:numa_cpus.N`, `hw:numa_mem.FLAVOR-NODE`: a template that a reader fills in. */
function isPlaceholderKey(key: string): boolean {
  return /[.:](?:N|[A-Z]+-[A-Z-]+|X|\*|\.\.\.)$/.test(key) || /[{}[\]*]/.test(key);
}

/** The amounts that a flavor or an image is created with, in the clients' units; their defaults where nothing is said. */
function amountsOf({ type, options }: Edit): Amounts {
  const read = (option: string, otherwise?: number): number | undefined => {
    const text = options.get(option);
    return text === undefined ? otherwise : /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  };
  const amounts =
    type === "OS::Nova::Flavor"
      ? { vcpus: read("--vcpus", 1), ram: read("--ram", 256), disk: read("--disk", 0) }
      : type === "OS::Glance::Image"
        ? { min_ram: read("--min-ram"), min_disk: read("--min-disk") }
        : {};
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== undefined));
}

/** What bare `key=value` lines are, where their keys leave no doubt. */
function typeOfPairs(pairs: readonly Word[]): ResourceType | undefined {
  const words = pairs.map(({ text }) => text);
  if (hasFlavorProperties(words)) return "OS::Nova::Flavor";
  return hasImageKeys(words) && !words.some((word) => /^[a-z_]+:/.test(word)) ? "OS::Glance::Image" : undefined;
}
