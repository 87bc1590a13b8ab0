/** `--target`, `--namespaces` and `--config`, for every command that checks documents. */
export const configurationOptions = {
  target: {
    alias: "t",
    describe: "platform and release to check against: openstack@2026.1, starlingx@2018.10, openstack@caracal, starlingx",
    type: "string",
    requiresArg: true,
  },
  namespaces: {
    alias: "n",
    describe: "your own namespaces: a folder (with an optional supplement/ in it), a Glance export, or a package",
    type: "string",
    array: true,
    // one each time: what follows is a path, or another command's word
    nargs: 1,
    default: [] as string[],
  },
  config: {
    describe: "the configuration to use instead of the nearest one; --no-config uses none",
    type: "string",
    requiresArg: true,
  },
} as const;

/** `--target` of the commands that accept several targets. */
export const severalTargets = {
  ...configurationOptions.target,
  describe: "platform and release to check against: openstack@2026.1, starlingx@2018.10, openstack@caracal, starlingx; can be repeated",
  array: true,
  nargs: 1,
  default: [] as string[],
} as const;

/** What they come to. Only the first wins over the configuration: namespaces come to those that it names. */
export interface ConfigurationArguments {
  readonly target: string | undefined;
  readonly namespaces: readonly string[];
  /** A path; false for none at all. */
  readonly config: string | false | undefined;
}
