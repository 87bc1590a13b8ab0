import colors from "picocolors";
import type { Style } from "../report/text.ts";

/** How words are marked where people see colour, and where they do not. */
export const styleOf = (colour: boolean): Style => colors.createColors(colour);
