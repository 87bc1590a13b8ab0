import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import type { Beside, Collector } from "../collector.ts";
import type { Resolved } from "../entries.ts";
import { LineIndex } from "../line-index.ts";
import { Locator } from "../locator.ts";
import { Opaque } from "../opaque.ts";
import type { SourceText } from "../source.ts";
import { readHclBeside } from "../syntax/hcl.ts";
import { Reference } from "../syntax/hcl-words.ts";
import { resourcesIn } from "./terraform-resources.ts";

/** One file of a module. */
interface Part {
  readonly value: unknown;
  readonly source: SourceText;
  /** undefined for the document itself, whose places need none. */
  readonly locator: Locator | undefined;
  /** It assigns variables: `terraform.tfvars` and `*.auto.tfvars`, which are loaded without being named. */
  readonly assigns: boolean;
}

/** The files of a folder, which Terraform reads together: what a reference leads to, one step, wherever it is written. */
export class Module {
  readonly #read: () => readonly Part[];
  #parts: readonly Part[] | undefined;

  private constructor(read: () => readonly Part[]) {
    this.#read = read;
  }

  /** The module of a document. @param value what is in it */
  static of(value: unknown, collector: Collector): Module {
    return new Module(() => [ownPart(value, collector), ...partsBeside(collector.beside())]);
  }

  /** The same, as another file of it has it. @param other a part that can have references */
  static seenFrom(other: Part, value: unknown, collector: Collector): Module {
    return new Module(() => {
      const others = partsBeside(collector.beside()).filter(({ source }) => source !== other.source);
      return [other, ownPart(value, collector), ...others];
    });
  }

  /** The value of a reference; an unknown one, and one that is again a reference, is opaque. */
  resolve(reference: unknown): Resolved | Opaque | undefined {
    if (!(reference instanceof Reference)) return undefined;
    const [name = "", ...path] = reference.path;
    const found = reference.of === "local" ? this.#local(name) : this.#variable(name);
    if (!found) return undefined;
    let { value, pointer } = found;
    for (const step of path) {
      if (!hasMember(value, step)) return new Opaque(reference.reason);
      value = member(value, step);
      pointer = joinPointer(pointer, step);
    }
    if (value instanceof Opaque) return new Opaque(reference.reason);
    const { source, locator } = found.part;
    return { value, pointer, ...(locator && { from: { source, locator } }) };
  }

  #local(name: string): Found | undefined {
    for (const part of this.#all()) {
      const locals = member(part.value, "locals");
      for (const [map, pointer] of isList(locals)
        ? locals.map((each, index) => [each, `/locals/${index}`] as const)
        : [[locals, "/locals"] as const]) {
        if (hasMember(map, name)) return { value: member(map, name), pointer: joinPointer(pointer, name), part };
      }
    }
    return undefined;
  }

  #variable(name: string): Found | undefined {
    for (const part of this.#all()) {
      if (part.assigns && hasMember(part.value, name)) return { value: member(part.value, name), pointer: joinPointer("", name), part };
    }
    for (const part of this.#all()) {
      const variable = member(member(part.value, "variable"), name);
      if (isMap(variable) && hasMember(variable, "default"))
        return { value: member(variable, "default"), pointer: joinPointer("/variable", name, "default"), part };
    }
    return undefined;
  }

  #all(): readonly Part[] {
    this.#parts ??= this.#read();
    return this.#parts;
  }
}

/**
 * The values of a document that resources in other files of its module have as their maps. Only files count that the run reads too:
 * it checks these values there, with the name and the amounts of their resource.
 */
export function valuesReadBeside(value: unknown, collector: Collector): unknown[] {
  return collector.beside().flatMap((each) => {
    const part = each.isRead && /\bopenstack_/.test(each.text) ? parsed(each) : undefined;
    if (!part) return [];
    const module = Module.seenFrom(part, value, collector);
    return [...resourcesIn(part.value, "")].flatMap(({ kind, attributes }) => {
      const resolved = module.resolve(member(attributes, kind.map));
      return resolved && "value" in resolved ? [resolved.value] : [];
    });
  });
}

const ownPart = (value: unknown, { source, locator: { file } }: Collector): Part => ({
  value,
  source,
  locator: undefined,
  assigns: file !== undefined && isLoaded(file),
});

/** The files to which a reference can lead. */
const partsBeside = (files: readonly Beside[]): Part[] =>
  files.flatMap((each) => (isLoaded(each.file) || /\b(?:locals|variable)\b/.test(each.text) ? (parsed(each) ?? []) : []));

/** Whether a file assigns variables without being named. */
const isLoaded = (file: string): boolean => /(?:^|[/\\])(?:terraform|[^/\\]+\.auto)\.tfvars$/.test(file);

/** The parts of files that were read before: each file of a module asks for all others. */
const parts = new WeakMap<Beside, Part>();

/** A file of the folder; undefined if it cannot be read. */
function parsed(beside: Beside): Part | undefined {
  const known = parts.get(beside);
  if (known) return known;
  const { file, text } = beside;
  const assigns = isLoaded(file);
  const source = readHclBeside(text);
  if (!source) return undefined;
  const part = { value: source.roots()[0]?.value, source, locator: new Locator(source, new LineIndex(text), file), assigns };
  parts.set(beside, part);
  return part;
}

interface Found {
  readonly value: unknown;
  readonly pointer: string;
  readonly part: Part;
}
