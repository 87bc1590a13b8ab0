import { parentPointer } from "../json/pointer.ts";
import type { Place } from "../model.ts";
import type { LineIndex } from "./line-index.ts";
import type { SourceText, TextSpan } from "./source.ts";

/** A place within a document: a value or a key, or a part of its text. */
export interface Anchor {
  readonly pointer: string;
  readonly of?: "key";
  readonly part?: readonly [start: number, end: number];
  /** The places of its file, if that is another one. */
  readonly in?: Locator;
}

/** The places of an entry's key and value, if they do not follow from its pointer. */
export interface EntryAnchors {
  readonly key: Anchor;
  readonly value: Anchor;
}

/** Turns pointers into lines and columns of one text. */
export class Locator {
  readonly #source: SourceText;
  readonly #lines: LineIndex;
  /** The name of the text. */
  readonly file: string | undefined;
  readonly #anchors = new Map<string, EntryAnchors>();

  constructor(source: SourceText, lines: LineIndex, file?: string) {
    this.#source = source;
    this.#lines = lines;
    this.file = file;
  }

  /** Sets the places of an entry's key and value. */
  anchor(pointer: string, anchors: EntryAnchors): void {
    this.#anchors.set(pointer, anchors);
  }

  /** The same place with its line, column and length; that of what holds it where it is not in the text itself. */
  locate(place: Place): Place {
    const anchor = this.#anchorOf(place);
    if (anchor.in) return anchor.in.#elsewhere(place, anchor);
    let span = this.#find(anchor);
    for (let pointer = parentPointer(place.pointer); !span && pointer !== undefined; pointer = parentPointer(pointer)) {
      span = this.#source.span(pointer);
    }
    return this.at(place, span ?? { start: 0, end: 0 });
  }

  /** A place with the line, column and length of a part of the text. */
  at(place: Place, span: TextSpan): Place {
    const length = Math.max(0, Math.min(span.end, this.#lines.endOfLine(span.start)) - span.start);
    return { ...(this.file !== undefined && { file: this.file }), ...place, ...this.#lines.position(span.start), length };
  }

  /** The place of what another file's document has here. */
  #elsewhere({ file: _, ...place }: Place, { pointer, of, part }: Anchor): Place {
    return this.at(place, this.#find({ pointer, ...(of && { of }), ...(part && { part }) }) ?? { start: 0, end: 0 });
  }

  #anchorOf({ pointer, of }: Place): Anchor {
    const anchors = this.#anchors.get(pointer);
    if (anchors) return of === "key" ? anchors.key : anchors.value;
    return of === "key" ? { pointer, of } : { pointer };
  }

  #find({ pointer, of, part }: Anchor): TextSpan | undefined {
    return part ? this.#source.within(pointer, ...part) : this.#source.span(pointer, of);
  }
}
