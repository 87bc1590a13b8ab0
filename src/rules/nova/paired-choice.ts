import type { Server } from "../rule.ts";
import type { Setting } from "./cpu/pinning.ts";
import { filledSpec } from "./flavor-specs.ts";
import { imageProperties } from "./image-properties.ts";

/**
 * The value of a setting that either side may hold: null where neither has it. Two that differ are a conflict of their own,
 * and leave it undefined, as does a side that could hold it and is not known. Where the flavor has it, that is enough.
 */
export function pairedChoice(server: Server, flavorKey: string, imageKey: string): Setting | null | undefined {
  const properties = imageProperties(server);
  const flavor = filledSpec(server, flavorKey),
    image = properties.choice(imageKey);
  if (typeof flavor === "string") {
    return typeof image === "string" && image !== flavor ? undefined : { value: flavor, where: ["flavor", flavorKey] };
  }
  if (typeof image === "string") {
    return flavor === null || server.flavor === undefined ? { value: image, where: properties.where(imageKey) } : undefined;
  }
  return flavor === null && image === null ? null : undefined;
}
