import { rank, targetName } from "../../catalog/releases.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { judgedKeys } from "./key-rules.ts";

/** A key that the release that was named does not have, and another one does. */
export const propertyNotInRelease: NamespaceRule<{ key: string; target: string; others: readonly string[]; refused: boolean }> = {
  code: "property-not-in-release",
  severity: "warning",
  source: "the catalog: since and until in metadefs/*/supplement",
  message: ({ key, target, others, refused }) =>
    `${target} ${refused ? "refuses" : "has no"} ${cut(key)}; ${others.length > 1 ? `it exists from ${others[0]} to ${others.at(-1)}` : `${others[0]} has it`}`,
  check(namespace, report) {
    const { known: catalog } = namespace.context;
    const [target] = catalog.targets;
    if (!catalog.named || target === undefined) return;
    for (const { property, association, key, known } of judgedKeys(namespace)) {
      // a key that the release knows and refuses has another finding
      if (known.length > 0) continue;
      const elsewhere = catalog.releasesOf(association.surface, key);
      if (elsewhere.length === 0) continue;
      const others = elsewhere.filter(({ platform }) => platform === target.platform);
      const shown = (others.length > 0 ? others : elsewhere)
        .sort((a, b) => rank(a.platform, a.release) - rank(b.platform, b.release))
        .map(targetName);
      const refused = catalog.isOwned(association.surface, key);
      report({ params: { key, target: targetName(target), others: shown, refused }, pointer: property.pointer, of: "key", key });
    }
  },
};
