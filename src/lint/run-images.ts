import type { Finding, Resource } from "../model.ts";
import type { FileResult } from "../report/report.ts";
import { imageMustSet } from "../rules/nova/image/image-must-set.ts";
import { meetsNeeds } from "../validate/image-needs.ts";

/** Results that are held back at most, and images that are kept at most: a run of records may have any number. */
const MOST = 1000;

/** Properties that a flavor may leave to an image. */
const LEFT_TO_IMAGES = /^hw_(?:cpu_policy|cpu_realtime_mask|numa_cpus\.0)$/;

/**
 * The images of a run, for flavors that boot only with an image that sets something: such a warning waits until the run's images
 * are known, and is left out where one of them sets it. What comes behind it waits too, so that the report keeps its order.
 */
export class RunImages {
  readonly #images: Resource[] = [];
  #held: FileResult[] = [];

  /** Keeps an image that sets what a flavor may need. */
  see(resource: Resource): void {
    if (resource.type !== "OS::Glance::Image" || this.#images.length >= MOST) return;
    if (Object.keys(resource.entries).some((key) => LEFT_TO_IMAGES.test(key))) this.#images.push(resource);
  }

  /** A result in its turn: gives those that can be reported now. */
  add(result: FileResult): readonly FileResult[] {
    const settled = this.#settle(result);
    if (this.#held.length === 0 && !settled.findings.some(isOpen)) return [settled];
    this.#held.push(settled);
    return this.#held.length > MOST ? this.end() : [];
  }

  /** The results that still wait, once no more images come. */
  end(): readonly FileResult[] {
    const held = this.#held.map((result) => this.#settle(result));
    this.#held = [];
    return held;
  }

  #settle(result: FileResult): FileResult {
    if (!result.findings.some(isOpen)) return result;
    const isMet = (finding: Finding): boolean => this.#images.some((image) => meetsNeeds(finding, image));
    return { ...result, findings: result.findings.filter((finding) => !isOpen(finding) || !isMet(finding)) };
  }
}

const isOpen = ({ code }: Finding): boolean => code === imageMustSet.code;
