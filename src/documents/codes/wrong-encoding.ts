import type { Rule } from "../../model.ts";

/** Bytes that are no text in UTF-8, nor in UTF-16 with a byte order mark. */
export const wrongEncoding: Rule<{ byte: number; looksLike?: string; replaced?: true }> = {
  code: "wrong-encoding",
  severity: "error",
  source: "JSON: RFC 8259, section 8.1; YAML 1.2, section 5.2",
  message: ({ byte, looksLike, replaced }) => {
    if (looksLike !== undefined) return `The file looks like ${looksLike}, so nothing in it is read`;
    return `Byte ${byte} is not valid UTF-8, so ${replaced ? "it is read as U+FFFD" : "nothing in the file is read"}`;
  },
};
