import type { Severity } from "../model.ts";

/** How a terminal marks words; each gives its text back where there is no colour. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

/** A part of a line, and how it is marked. */
export type Mark = (text: string) => string;

/** Marks nothing. */
export const unmarked: Mark = (text) => text;

/** Marks nothing. */
export const PLAIN: Style = {
  bold: unmarked,
  dim: unmarked,
  red: unmarked,
  yellow: unmarked,
  blue: unmarked,
  green: unmarked,
  cyan: unmarked,
};

/** The colour of a severity. */
export const colourOf = (severity: Severity, style: Style): Mark =>
  severity === "error" ? style.red : severity === "warning" ? style.yellow : style.blue;
