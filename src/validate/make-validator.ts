import type { Finding } from "../model.ts";
import { MetadefError } from "./error.ts";
import type { Flavor, Image, ServerRequest } from "./input.ts";
import { type Judge, judgeOf } from "./judge.ts";
import type { Layer } from "./layer.ts";
import type { Options } from "./options.ts";
import { snapshot } from "./snapshot.ts";
import { takeFlavor, takeImage, takeVolumeType } from "./take.ts";
import { takeServer } from "./take-server.ts";
import { validateResource, validateServerResources } from "./validate.ts";
import type { Validator } from "./validator.ts";

/** What was found, and whether what was looked at has the form of the library's own type. */
interface Verdict {
  readonly findings: Finding[];
  readonly own: boolean;
}

type Check = (value: unknown, judge: Judge) => Verdict;

const layersOfValidators = new WeakMap<object, readonly Layer[]>();

/** The layers that a validator was made of, for who checks what is no whole resource. @throws TypeError where it is no validator of this library */
export function layersOf(validator: object): readonly Layer[] {
  const layers = layersOfValidators.get(validator);
  if (layers === undefined) throw new TypeError("options.catalog must be what compileCatalog returned");
  return layers;
}

/** Gives an object the functions of a validator, so that it can be used as one. */
export function likeValidator<Validators extends object>(validator: Validators, of: Validator): Validators {
  layersOfValidators.set(validator, layersOf(of));
  return validator;
}

/** The checks of a catalog made of layers; a key is known if one layer knows it, and a value must be valid for all layers that do. */
export function makeValidator(layers: readonly Layer[]): Validator {
  const verdictOf = (check: Check, value: unknown, options: Options | undefined): Verdict => {
    const judge = judgeOf(layers, options);
    try {
      return check(value, judge);
    } catch {
      // a getter or a proxy of the caller's threw, which its copy does not have; a fault of ours is met again, and goes out
      return check(snapshot(value), judge);
    }
  };
  const validating = (check: Check) => (value: unknown, options?: Options) => verdictOf(check, value, options).findings;
  const asserting = (check: Check) => (value: unknown, options?: Options) => throwErrors(verdictOf(check, value, options).findings);
  const guarding =
    <Type>(check: Check) =>
    (value: unknown, options?: Options): value is Type => {
      const { findings, own } = verdictOf(check, value, options);
      return own && !findings.some(isError);
    };
  const validator: Validator = {
    validateFlavor: validating(checkFlavor),
    validateImage: validating(checkImage),
    validateServer: validating(checkServer),
    validateVolumeType: validating(checkVolumeType),
    assertFlavor: asserting(checkFlavor),
    assertImage: asserting(checkImage),
    assertServer: asserting(checkServer),
    isFlavor: guarding<Flavor>(checkFlavor),
    isImage: guarding<Image>(checkImage),
    isServerRequest: guarding<ServerRequest>(checkServer),
  };
  layersOfValidators.set(validator, layers);
  return validator;
}

function checkFlavor(value: unknown, judge: Judge): Verdict {
  const { resource, findings, own } = takeFlavor(value);
  return { findings: both(findings, validateResource(resource, judge)), own };
}

function checkImage(value: unknown, judge: Judge): Verdict {
  const { resource, findings, own } = takeImage(value);
  return { findings: both(findings, validateResource(resource, judge)), own };
}

function checkVolumeType(value: unknown, judge: Judge): Verdict {
  const { resource, findings, own } = takeVolumeType(value);
  return { findings: both(findings, validateResource(resource, judge)), own };
}

function checkServer(value: unknown, judge: Judge): Verdict {
  const { resources, findings, own } = takeServer(value);
  return { findings: both(findings, validateServerResources(resources, judge)), own };
}

const both = (ofForm: readonly Finding[], rest: Finding[]): Finding[] => (ofForm.length === 0 ? rest : [...ofForm, ...rest]);

const isError = ({ severity }: Finding): boolean => severity === "error";

function throwErrors(findings: Finding[]): void {
  if (findings.some(isError)) throw new MetadefError(findings);
}
