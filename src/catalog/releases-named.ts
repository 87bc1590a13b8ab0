/**
 * The releases at which facts begin and end: of a key, of its values, of its readings, of the values of a parameter.
 * @param facts a part of a supplement that has its form (schemas/supplement.schema.json)
 */
export function releasesNamed(facts: unknown): Set<string> {
  const named = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [member, inner] of Object.entries(value)) {
      if ((member === "since" || member === "until") && typeof inner === "string") named.add(inner);
      else walk(inner);
    }
  };
  walk(facts);
  return named;
}
