import { type Cloud, CloudError, SERVICE_NAMES } from "../cloud/cloud.ts";
import { hasMember } from "../json/value.ts";
import type { Kind } from "./kinds.ts";
import { readPages } from "./read-pages.ts";
import { type ResourceDocument, resourceDocument } from "./resource-document.ts";

/** How a list ended: read to its end, read as far as this user may see it, refused to the user, not there at all, or broken off. */
export type Outcome = "read" | "partial" | "hidden" | "absent" | "failed";

/** Where members that a service shows only to some are missing, and what to say of it. */
const SPECS: Readonly<Partial<Record<Kind["name"], string>>> = {
  flavors: "Nova's policy os_compute_api:os-flavor-extra-specs:index shows them",
  "volume-types": "Cinder shows them to administrators",
};

/** Reads the resources of a cloud, and remembers what it could not read. It never sends a change. */
export class CloudReader {
  readonly cloud: Cloud;
  readonly #notes: (line: string) => void;
  readonly #isComplete: boolean;
  readonly #dead: Set<string>;
  /** How each list that was read ended. */
  readonly outcomes = new Map<Kind["name"], Outcome>();

  /**
   * @param notes gets a line for what is not visible or broken
   * @param isComplete whether members stay that say who owns a resource
   * @param dead addresses of which a line says that they cannot be reached; more are added
   */
  constructor(cloud: Cloud, notes: (line: string) => void, { isComplete = false, dead = new Set<string>() } = {}) {
    this.cloud = cloud;
    this.#notes = notes;
    this.#isComplete = isComplete;
    this.#dead = dead;
  }

  /** The resources of a kind, a page at a time. What cannot be read is said, and the list ends there. */
  async *pages(kind: Kind): AsyncGenerator<readonly ResourceDocument[]> {
    const counts = { read: 0, unreadable: 0, bare: 0 };
    let outcome: Outcome = "read";
    const lessened = (): void => void (outcome = "partial");
    try {
      for await (const items of this.#items(kind, lessened)) {
        const documents: ResourceDocument[] = [];
        for (const item of items) {
          const document = resourceDocument(item, kind, this.#isComplete);
          if (document === undefined) counts.unreadable++;
          else documents.push(document);
          if (document !== undefined && !hasMember(item, "extra_specs")) counts.bare++;
        }
        counts.read += documents.length;
        yield documents;
      }
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      // what is wrong with the credentials is wrong with all that follows
      if (error.status === 401 || error.service === "identity") throw error;
      outcome = this.#refused(kind, error, counts.read);
    }
    this.outcomes.set(kind.name, outcome);
    const { noun } = kind;
    const specs = SPECS[kind.name];
    if (specs !== undefined && counts.bare > 0) {
      this.#notes(`the extra specs of ${many(counts.bare, noun)} are not visible to this user, and are not checked (${specs})`);
    }
    if (counts.unreadable > 0) {
      this.outcomes.set(kind.name, "failed");
      this.#notes(`${many(counts.unreadable, noun)} cannot be read: the answer has no id, or is nested too deep`);
    }
  }

  async *#items(kind: Kind, lessened: () => void): AsyncGenerator<readonly unknown[]> {
    const service = await this.cloud.service(kind.service);
    try {
      for (const part of kind.parts ?? [{}]) yield* readPages(service, kind, { ...kind.query, ...part });
    } catch (error) {
      const { lesser } = kind;
      if (!(error instanceof CloudError) || error.status !== 403 || lesser === undefined) throw error;
      this.#notes(lesser.note);
      lessened();
      yield* readPages(service, kind, lesser.query);
    }
  }

  #refused(kind: Kind, error: CloudError, read: number): Outcome {
    const { noun, service } = kind;
    if (error.status === 403 && read === 0) {
      this.#notes(
        `${noun}s are not visible to this user (${SERVICE_NAMES[service]} answers 403)` +
          (kind.name === "aggregates" ? "; nor are private flavors and images of other projects" : ""),
      );
      return "hidden";
    }
    if (error.method === undefined && error.status === undefined) {
      this.#notes(`${noun}s are not read: ${error.message}`);
      return "absent";
    }
    if (error.origin !== undefined && read === 0) {
      // one address can have several services
      if (this.#dead.size !== this.#dead.add(error.origin).size) this.#notes(error.message);
      return "failed";
    }
    this.#notes(`${error.message}; ${many(read, noun)} of the list ${read === 1 ? "was" : "were"} read`);
    return "failed";
  }
}

/** A count with its noun. */
export const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
