import type { Style } from "../report/text.ts";

const same = (text: string): string => text;

/** Marks nothing. */
export const PLAIN: Style = { bold: same, dim: same, red: same, yellow: same, blue: same };

/** How words are marked for people who see colour. Loaded for them alone: the library opens the output's stream to ask of it. */
export async function colouredStyle(): Promise<Style> {
  const { default: colors } = await import("picocolors");
  return colors.createColors(true);
}
