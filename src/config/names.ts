import { basename } from "node:path";

/** The names of a configuration's own file; besides them, `package.json` may hold one under `metadef`. */
export const NAMES = ["metadef.config.json", "metadef.config.yaml", "metadef.config.yml"] as const;

/** Bytes of a file that are read for a configuration. */
export const LARGEST = 1 << 20;

/** Whether a file's name says that it is meant as a configuration; of any other file nothing is quoted unless its content says so. */
export const isNamedAsOurs = (file: string): boolean => ["package.json", ...NAMES].includes(basename(file));
