import { CloudError, type Service, type ServiceType } from "../../cloud/cloud.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { CloudArguments } from "../commands/cloud-options.ts";
import type { Io } from "../io.ts";
import { openCloud } from "./open-cloud.ts";

/**
 * Connects to the cloud that the options name, and gives one of its services to whoever asks it; the connection is closed then.
 * @throws UsageError for a cloud that cannot be used, and for a request that failed for good
 */
export async function withService<T>(
  type: ServiceType,
  args: CloudArguments,
  io: Io,
  ask: (service: Service, name: string) => Promise<T>,
): Promise<T> {
  try {
    const cloud = await openCloud(args, io);
    try {
      return await ask(await cloud.service(type), cloud.name);
    } finally {
      await cloud.close();
    }
  } catch (error) {
    throw error instanceof CloudError ? new UsageError(error.message) : error;
  }
}
