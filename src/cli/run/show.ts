import type { ResourceType, Target } from "../../model.ts";
import { describeKey } from "../../query/describe-key.ts";
import { describeNamespace, findNamespace } from "../../query/describe-namespace.ts";
import type { Library } from "../../query/library.ts";
import { namesNear } from "../../query/names.ts";
import { shortType } from "../../query/place.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { keyText } from "../../report/key-text.ts";
import { namespaceText } from "../../report/namespace-text.ts";
import { placesText } from "../../report/places-text.ts";
import { isSlip, nearest } from "../../schema/nearest.ts";
import { configuredLibrary } from "../../setup/library.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { QuestionArguments } from "../commands/question-options.ts";
import type { ExitCode, Io } from "../io.ts";
import { jsonOf, readTarget, readType, textOptionsOf } from "./read-question.ts";
import { unknownName } from "./unknown-name.ts";

/** What `metadef show` was asked. */
export interface ShowArguments extends QuestionArguments {
  readonly name: string;
  readonly "resource-type": string | undefined;
  readonly history: boolean;
}

/** Shows a key or a namespace. @throws UsageError for an unknown name, target or resource type */
export async function runShow(args: ShowArguments, io: Io): Promise<ExitCode> {
  const { library, target: asked } = await configuredLibrary(args, io);
  const target = readTarget(asked, io);
  const resourceType = readType(args["resource-type"], library);
  const options = textOptionsOf(io, args.all);
  const key = describeKey(library, args.name, target, { resourceType, history: args.history });
  if (key !== undefined) {
    if (key.definitions.every((each) => each.parameters !== undefined)) noteSlip(library, args.name, resourceType, io);
    io.out(args.format === "json" ? jsonOf(key) : keyText(key, options));
    return 0;
  }
  const named = findNamespace(library, args.name);
  const namespace = named === undefined ? undefined : describeNamespace(library, named, target, resourceType);
  if (namespace === undefined) throw unknown(library, args.name, target, resourceType);
  io.out(args.format === "json" ? jsonOf(namespace) : namespaceText(namespace, options));
  return 0;
}

/** Some templates accept any name, also a misspelt one. */
function noteSlip(library: Library, name: string, resourceType: ResourceType | undefined, io: Io): void {
  const names = namesNear(library, name, resourceType);
  const [near] = names.has(name) ? [] : nearest(name, names);
  if (near !== undefined && isSlip(name, near)) io.note(`metadef: only a template knows ${escapeLine(name)}: did you mean ${near}?`);
}

/**
 * A key of other kinds of resource is not misspelt: the message says which resources have it, and which key the asked one has
 * instead.
 */
function unknown(library: Library, name: string, target: Target, resourceType: ResourceType | undefined): UsageError {
  const elsewhere = resourceType === undefined ? undefined : describeKey(library, name, target);
  if (elsewhere === undefined || resourceType === undefined)
    return unknownName("key or namespace", name, namesNear(library, name, resourceType));
  const places = placesText(elsewhere.definitions.flatMap((definition) => definition.places));
  const instead = elsewhere.counterparts
    .filter((each) => each.places.some(({ resource_type }) => resource_type === resourceType))
    .map(({ key }) => key);
  const hint = instead.length === 0 ? "" : `; there it is ${instead.join(" or ")}`;
  return new UsageError(`${escapeLine(name)} is no key of ${shortType(resourceType)} but of ${places}${hint}`);
}
