/** Files that a program carries inside itself, for a build that has no package around it. Their paths begin with the package's folder. */
export interface Carried {
  /** A file's bytes; undefined for any other path. */
  read(path: string): Buffer | undefined;
  /** The names of the files directly in a folder; undefined where it carries none. */
  names(folder: string): string[] | undefined;
}

/** What this program carries: nothing, since its package is beside it. The build of the single executable puts another file in this one's place. */
export const carried: Carried | undefined = undefined as Carried | undefined;

/** The folder that the paths of carried files begin with. A file system has no such name. */
export const CARRIED_ROOT = "\0metadef";
