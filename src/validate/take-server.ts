import type { Finding } from "../model.ts";
import { isMap, notAMap, type Taken, takeFlavor, takeImage, takeMetadata } from "./take.ts";
import type { ServerResources } from "./validate.ts";

/** What a server is asked for with, as the library was given it, and what is wrong with its form. */
export interface TakenServer {
  readonly resources: ServerResources;
  readonly findings: readonly Finding[];
  readonly own: boolean;
}

const PARTS = ["flavor", "image", "metadata"] as const;

/** Reads a server request, or `{server: {…}}` as Nova's API has it, whose flavor and image may be mere references. */
export function takeServer(value: unknown): TakenServer {
  if (!isMap(value)) {
    return { resources: {}, findings: [notAMap({ type: "OS::Nova::Server" }, "server", value, "")], own: false };
  }
  const body = value["server"];
  return isMap(body) && PARTS.every((part) => value[part] === undefined)
    ? { ...takeParts(body, "/server"), own: false }
    : takeParts(value, "");
}

function takeParts({ flavor, image, metadata }: Readonly<Record<string, unknown>>, pointer: string): TakenServer {
  const taken: Record<string, Taken> = {
    ...(isGiven(flavor) && { flavor: takeFlavor(flavor, `${pointer}/flavor`) }),
    ...(isGiven(image) && { image: takeImage(image, `${pointer}/image`) }),
    ...(metadata !== undefined && metadata !== null && { metadata: takeMetadata(metadata, pointer) }),
  };
  const parts = Object.entries(taken);
  return {
    resources: Object.fromEntries(parts.map(([name, { resource }]) => [name, resource])),
    findings: parts.flatMap(([, { findings }]) => findings),
    own: parts.every(([, { own }]) => own),
  };
}

/** Whether something of a flavor or an image is known: Nova answers "" for the image of a server that boots from a volume, and a reference for others. */
function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  return !(isMap(value) && value["id"] !== undefined && Object.keys(value).every((key) => key === "id" || key === "links"));
}
