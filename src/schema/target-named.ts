import { NEWEST, otherNames, type ResolvedTarget, releases, resolveTarget, targetNames } from "../catalog/releases.ts";
import { isSlip, nearest } from "./nearest.ts";

/**
 * Reads a target as `resolveTarget` does, and says which one was probably meant: `caracal` for `openstack@caracal`, `openstak@zed`.
 * @throws RangeError where platform or release is unknown
 */
export function targetNamed(text: string): ResolvedTarget {
  try {
    return resolveTarget(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [what = ""] = error.message.split(": known are");
    const near = meant(text);
    throw near.length === 0 ? error : new RangeError(`${what}: did you mean ${near.join(" or ")}?`);
  }
}

/** The names that a text can mean: that of a release without its platform, or one with a typing error. */
function meant(text: string): string[] {
  const names = Object.keys(NEWEST).concat(
    targetNames().flatMap((name) => [name, ...otherNames(resolveTarget(name).target).filter((other) => other.includes("@"))]),
  );
  const wanted = text.trim().toLowerCase().slice(0, 100);
  const ofRelease = names.filter((name) => name.slice(name.indexOf("@") + 1) === wanted && name.includes("@"));
  // every platform has a development branch
  if (ofRelease.length > 0) return ofRelease.slice(0, Object.keys(releases).length);
  // another number is another release, and no slip
  const isNumbered = /^[a-z]+@\d/.test(wanted) && names.some((name) => wanted.startsWith(`${name}@`));
  return isNumbered ? [] : nearest(wanted, new Set(names.filter((name) => isSlip(wanted, name))));
}
