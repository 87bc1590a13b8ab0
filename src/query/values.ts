import { type PlatformDefinition, valueStands } from "../catalog/catalog.ts";
import type { Target, ValueSchema } from "../model.ts";
import { valueSchema } from "../schema/value-schema.ts";
import type { Values } from "./answers.ts";

/** What values a definition has on a target. */
export function valuesOf(standing: PlatformDefinition, target: Target): Values {
  const { property, facts } = standing.definition;
  const { type, items, operators, minimum, maximum } = property;
  const reads = valueSchema(standing, target);
  const offered = offeredOf(standing, target, reads);
  const aliases = Object.entries(facts.aliases ?? {}).filter(([, value]) => offered?.includes(value));
  return {
    type,
    ...(offered !== undefined && { enum: offered }),
    ...(items?.enum !== undefined && { items: items.enum.map(String) }),
    ...(facts.fold_case && { any_case: true as const }),
    ...(aliases.length > 0 && { aliases: Object.fromEntries(aliases) }),
    ...(operators !== undefined && { operators }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(property.default !== undefined && { default: property.default }),
    reads,
  };
}

/** The values that a definition offers; a service can accept more (any part of `usbtablet`), or fewer. */
function offeredOf(standing: PlatformDefinition, target: Target, reads: ValueSchema): string[] | undefined {
  const { property } = standing.definition;
  if (property.enum === undefined) return reads.enum;
  const offered = property.enum.map(String).filter((value) => valueStands(standing, value, target));
  const { enum: exact, enumFolded: folded } = reads;
  if (exact !== undefined) return offered.filter((value) => exact.includes(value));
  return folded === undefined ? offered : offered.filter((value) => folded.includes(value.toLowerCase()));
}
