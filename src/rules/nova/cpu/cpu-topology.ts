import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server } from "../../rule.ts";
import { spec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

/** The parts of a guest's CPU topology. */
export const PARTS = ["sockets", "cores", "threads"] as const;

/** Nova's limit where neither side gives one (nova/virt/hardware.py, get_cpu_topology_constraints, every release). */
const NO_LIMIT = 65536n;

/** One part as both sides have it: 0 where a side gives none, undefined where that is not known or can't be read. */
export interface TopologyPart {
  readonly flavorMax: bigint | undefined;
  readonly imageMax: bigint | undefined;
  readonly image: bigint | undefined;
  /** What holds of the two limits: the image's goes first. */
  readonly max: bigint | undefined;
}

/** One part of the CPU topology that flavor and image ask for. */
export function topologyPart(server: Server, part: (typeof PARTS)[number]): TopologyPart {
  const properties = imageProperties(server),
    text = spec(server, `hw:cpu_max_${part}`);
  const flavorMax = typeof text === "string" ? readInteger(text) : text === null ? 0n : undefined;
  const imageMax = orNone(properties.integer(`hw_cpu_max_${part}`));
  const max = imageMax === undefined ? undefined : imageMax !== 0n ? imageMax : flavorMax === 0n ? NO_LIMIT : flavorMax;
  return { flavorMax, imageMax, image: orNone(properties.integer(`hw_cpu_${part}`)), max };
}

const orNone = (value: bigint | null | undefined): bigint | undefined => (value === null ? 0n : value);
