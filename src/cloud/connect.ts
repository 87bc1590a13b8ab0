import { type Cloud, CloudError, type CloudSettings, SERVICE_NAMES, type Service, type ServiceType } from "./cloud.ts";
import { readConfig } from "./config.ts";
import { proxiesOf } from "./proxies.ts";
import { Secrets } from "./secrets.ts";
import { Sender } from "./sender.ts";
import { type Authenticator, HttpService } from "./service.ts";
import { Transport } from "./transport.ts";
import { CLOCK } from "./wait.ts";

/** Requests to one address at the same time. */
const CONNECTIONS = 8;

/** Seconds for which a request waits for an answer, if nothing else says so. */
const TIMEOUT = 60;

/**
 * Prepares a connection to a cloud.
 * @param notes gets what the user should know but which is no error: where the cloud's settings came from, TLS that is not verified
 * @throws CloudError if no cloud is described, or its description cannot be used
 */
export async function connect(settings: CloudSettings, notes: (text: string) => void): Promise<Cloud> {
  const config = readConfig(settings);
  const secrets = new Secrets();
  const counts = { requests: 0, retries: 0, renewals: 0 };
  const clock = settings.clock ?? CLOCK;
  const timeout = (settings.timeout ?? TIMEOUT) * 1000;
  const transport = new Transport({ tls: { verify: true }, timeout, connections: CONNECTIONS, proxyOf: proxiesOf(settings.env) });
  const sender = new Sender({ transport, clock, counts, timeout, debug: settings.debug ?? (() => {}) });
  const services = new Map<ServiceType, Service>();
  const none: Authenticator = { token: async () => undefined };
  void notes;
  return {
    name: config.name,
    counts,
    async service(type) {
      const known = services.get(type);
      if (known !== undefined) return known;
      const endpoint = config.endpoints.get(type);
      if (endpoint === undefined) throw new CloudError(`${SERVICE_NAMES[type]} has no endpoint in this cloud`, { service: type });
      const service = new HttpService({ type, endpoint, sender, secrets, auth: none });
      services.set(type, service);
      return service;
    },
    close: () => transport.close(),
  };
}
