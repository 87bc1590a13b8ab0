import type { TextSpan } from "../source.ts";
import { beginsList, endOfString, endOfValue, forEachMember, isCollection, StringOffsets, skipSpace, stringBetween } from "./json-text.ts";

interface Member {
  readonly key?: TextSpan;
  readonly start: number;
}

/** A list's values by their offsets, a map's by key. */
type Members = readonly number[] | ReadonlyMap<string, Member>;

/**
 * Finds places in sound JSON by going down to them: only the lists and maps on the way are looked through, each once.
 * For a few findings in a large document that costs a fraction of a second parse.
 */
export class JsonPlaces {
  readonly #text: string;
  readonly #start: number;
  readonly #known = new Map<number, Members>();
  readonly #offsets = new Map<number, StringOffsets>();

  /** @param start where in the text the document begins */
  constructor(text: string, start = 0) {
    this.#text = text;
    this.#start = skipSpace(text, start);
  }

  /** The place of a value, or of its key. */
  find(segments: readonly string[], of?: "key"): TextSpan | undefined {
    const member = this.#memberAt(segments);
    if (member === undefined) return undefined;
    return of === "key" && member.key ? member.key : { start: member.start, end: endOfValue(this.#text, member.start) };
  }

  #memberAt(segments: readonly string[]): Member | undefined {
    let member: Member = { start: this.#start };
    for (const segment of segments) {
      const members = this.#membersAt(member.start);
      if (members instanceof Map) {
        const next: Member | undefined = members.get(segment);
        if (!next) return undefined;
        member = next;
      } else {
        const start = (members as readonly number[])[Number(segment)];
        if (start === undefined) return undefined;
        member = { start };
      }
    }
    return member;
  }

  /** A part of a string, by its offsets in the string's value. */
  within(segments: readonly string[], start: number, end: number): TextSpan | undefined {
    const string = this.#memberAt(segments)?.start;
    if (string === undefined || this.#text[string] !== '"') return undefined;
    let offsets = this.#offsets.get(string);
    if (!offsets) this.#offsets.set(string, (offsets = new StringOffsets(this.#text, string)));
    return { start: offsets.of(start), end: offsets.of(end) };
  }

  #membersAt(offset: number): Members {
    let members = this.#known.get(offset);
    if (!members) {
      if (beginsList(this.#text, offset)) this.#lookInList(offset);
      else this.#lookInMap(offset);
      members = this.#known.get(offset) as Members;
    }
    return members;
  }

  /** The offset behind the list. */
  #lookInList(offset: number): number {
    const starts: number[] = [];
    this.#known.set(offset, starts);
    return forEachMember(this.#text, offset, (_, start) => {
      starts.push(start);
      return undefined;
    });
  }

  /** Looks through the lists in a map on the way: in most large documents one list in a map is nearly all there is. */
  #lookInMap(offset: number): void {
    const members = new Map<string, Member>();
    this.#known.set(offset, members);
    if (!isCollection(this.#text, offset)) return;
    forEachMember(this.#text, offset, (key, start) => {
      const end = endOfString(this.#text, key);
      members.set(stringBetween(this.#text, key, end), { start, key: { start: key, end } });
      return beginsList(this.#text, start) ? this.#lookInList(start) : undefined;
    });
  }
}
