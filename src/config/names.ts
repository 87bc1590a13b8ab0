/** The names of a configuration's own file; besides them, `package.json` may hold one under `metadef`. */
export const NAMES = ["metadef.config.json", "metadef.config.yaml", "metadef.config.yml"] as const;

/** Bytes of a file that are read for a configuration. */
export const LARGEST = 1 << 20;
