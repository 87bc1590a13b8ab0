import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Gives a file another content, all of it or none: the text is written beside the file and renamed into its place. The file keeps its
 * mode, and a link stays one.
 * @returns the system's name for what stands against it; undefined where all went well
 */
export function replaceFile(path: string, text: string): string | undefined {
  let beside: string | undefined;
  try {
    const real = realpathSync(path);
    // a folder that may be written to lets a file be replaced that may not
    accessSync(real, constants.W_OK);
    beside = `${real}.${process.pid}.tmp`;
    writeFileSync(beside, text, { mode: statSync(real).mode, flag: "wx" });
    renameSync(beside, real);
    return undefined;
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
