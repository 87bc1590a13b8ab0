/** Texts of files that people have, read into resources with exact places. */
export { documentRules } from "./codes/index.ts";
export { type Decoded, decode } from "./decode.ts";
export { describeForeign } from "./foreign-text.ts";
export { formatNames, formatTitles } from "./formats/index.ts";
export { type ReadOptions, readDocument } from "./read-document.ts";
export { readLongList } from "./read-long-list.ts";
export { openStream } from "./read-stream.ts";
/** What reading gives. */
export type { Batch, Reading } from "./reading.ts";
