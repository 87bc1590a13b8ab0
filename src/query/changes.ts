import type { PlatformDefinition } from "../catalog/catalog.ts";
import type { Target, ValueSchema } from "../model.ts";
import { isRefused } from "../schema/tables.ts";
import type { Change, Difference, Values } from "./answers.ts";
import { readersOf, refusalOf } from "./definition.ts";
import { valuesOf } from "./values.ts";

/** A definition on a target. */
interface Side {
  readonly standing: PlatformDefinition;
  readonly target: Target;
}

/** What is otherwise about a key that two targets have: its values, how they are read, and what becomes of the key. */
export function changesOf(from: Side, to: Side): Change[] {
  const before = valuesOf(from.standing, from.target),
    after = valuesOf(to.standing, to.target);
  const older = from.standing.definition.facts,
    newer = to.standing.definition.facts;
  const lists = [wordsOf(before), wordsOf(after)] as const;
  return [
    ...valueChanges(...lists),
    ...difference("type", before.type, after.type),
    ...difference("any_case", before.any_case ?? false, after.any_case ?? false),
    ...difference("reads", readingOf(before, lists), readingOf(after, lists)),
    ...difference("default", before.default ?? null, after.default ?? null),
    ...difference("check", refusalOf(from.standing, from.target, before) ?? null, refusalOf(to.standing, to.target, after) ?? null),
    ...difference("refused", isRefused(from.standing, from.target), isRefused(to.standing, to.target)),
    ...difference("deprecated", older.deprecated ?? null, newer.deprecated ?? null),
    ...difference("alias_of", older.alias_of ?? null, newer.alias_of ?? null),
    ...difference("read_by", readersOf(older), readersOf(newer)),
  ];
}

type Words = readonly string[] | undefined;

/** The words that a service accepts, or those of the definition if the service reads more. */
function wordsOf({ reads, enum: offered, items }: Values): Words {
  return reads.enum ?? reads.enumFolded ?? offered ?? items;
}

function valueChanges(before: Words, after: Words): Change[] {
  if (before === undefined || after === undefined) return [];
  const added = after.filter((word) => !before.includes(word)),
    removed = before.filter((word) => !after.includes(word));
  return added.length + removed.length === 0 ? [] : [{ what: "values", added, removed }];
}

/** How the text is read; without its words where both sides have words, which are compared one by one. */
function readingOf({ reads }: Values, [before, after]: readonly [Words, Words]): ValueSchema {
  if (before === undefined || after === undefined) return reads;
  const { enum: _, enumFolded: __, ...rest } = reads;
  return rest;
}

function difference<What extends string, Value>(what: What, from: Value, to: Value): Difference<What, Value>[] {
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ what, from, to }];
}
