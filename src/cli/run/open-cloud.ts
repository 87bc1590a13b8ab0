import type { Cloud } from "../../cloud/cloud.ts";
import { connect } from "../../cloud/connect.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { CloudArguments } from "../commands/cloud-options.ts";
import type { Io } from "../io.ts";

/**
 * The cloud that a command's options name; its notes go to stderr. Whoever opens it closes it.
 * @throws UsageError for a timeout that is not a number; CloudError if the cloud is not described
 */
export function openCloud(args: CloudArguments, io: Io): Promise<Cloud> {
  const note = (text: string): void => io.note(`metadef: ${escapeLine(text)}`);
  return connect(
    {
      cloud: args.cloud,
      regionName: args["region-name"],
      interface: args.interface,
      timeout: readTimeout(args.timeout),
      env: io.env,
      cwd: io.cwd,
      debug: args.debug ? note : undefined,
    },
    note,
  );
}

function readTimeout(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const seconds = /^\d{1,6}(?:\.\d{1,3})?$/.test(given) ? Number(given) : 0;
  if (seconds === 0) throw new UsageError(`--timeout must be a number of seconds greater than 0, not "${escapeLine(given)}"`);
  return seconds;
}
