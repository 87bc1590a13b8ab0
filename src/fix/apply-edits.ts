import type { Edit } from "./fixes-of.ts";

/** The edits that can be made together, in the order of the text: of those that overlap, the first. */
export function withoutOverlaps<E extends Edit>(edits: readonly E[]): E[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = Math.max(edit.end, edit.start + 1);
      return true;
    });
}

/** A text with edits made; what is not in one of them stays as it is. @param edits apart from each other, in any order */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "",
    end = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}
