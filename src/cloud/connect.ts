import type { Cloud, CloudSettings, Service, ServiceType } from "./cloud.ts";
import { CloudError, SERVICE_NAMES } from "./cloud.ts";
import { findEndpoint, versionNote } from "./endpoints.ts";
import { Keystone } from "./keystone.ts";
import { proxiesOf } from "./proxies.ts";
import { Secrets } from "./secrets.ts";
import { Sender } from "./sender.ts";
import { type Authenticator, HttpService } from "./service.ts";
import { aboutCloud, type CloudConfig, readCloudConfig } from "./settings/cloud-config.ts";
import { type Dict, textAt } from "./settings/dict.ts";
import { readTls } from "./tls.ts";
import { tokenRequest, tokenUrl } from "./token-request.ts";
import { Transport } from "./transport.ts";
import { CLOCK } from "./wait.ts";

/** Requests to one address at the same time. */
const CONNECTIONS = 8;

/** Seconds for which a request waits for an answer, if nothing else says so. */
const TIMEOUT = 60;

/** Members of auth that are never shown. */
const SECRET_OPTIONS = ["password", "passcode", "token", "application_credential_secret"];

/** What the client sends where there is no Keystone; a service without Keystone can want any token. */
const NO_TOKEN = "notused";

/**
 * Prepares a connection to a cloud. Nothing is sent.
 * @param notes gets what the user should know but which is no error: where the cloud's settings came from, TLS that is not verified
 * @throws CloudError if no cloud is described, or its description cannot be used
 */
export async function connect(settings: CloudSettings, notes: (text: string) => void): Promise<Cloud> {
  const config = await readCloudConfig(settings);
  try {
    return open(config, settings, notes);
  } catch (error) {
    throw aboutCloud(config.name, config.from, error);
  }
}

function open(config: CloudConfig, settings: CloudSettings, notes: (text: string) => void): Cloud {
  const { auth } = config;
  const secrets = new Secrets();
  for (const name of SECRET_OPTIONS) secrets.add(auth.options[name]);
  const tls = readTls(config.settings, settings);
  notes(`cloud "${config.name}" from ${config.from}`);
  for (const note of config.notes) notes(note);
  if (!tls.verify) notes("certificates are not verified (verify: false): anyone on the way can read the credentials");
  const clock = settings.clock ?? CLOCK;
  const counts = { requests: 0, retries: 0, renewals: 0 };
  const timeout = (settings.timeout ?? timeoutIn(config.settings)) * 1000;
  const transport = new Transport({ tls, timeout, connections: CONNECTIONS, proxyOf: proxiesOf(settings.env) });
  const sender = new Sender({ transport, clock, counts, timeout, debug: settings.debug ?? (() => {}) });
  const keystone = auth.type === "none" ? undefined : new Keystone({ auth, from: config.from, sender, secrets, clock, counts });
  // what is missing is said before anything is sent
  if (keystone !== undefined) {
    tokenUrl(auth);
    tokenRequest(auth);
  }
  const authenticator: Authenticator = keystone ?? { token: async () => NO_TOKEN };
  const services = new Map<ServiceType, Promise<Service>>();
  const find = async (type: ServiceType): Promise<Service> => {
    const endpoint = await findEndpoint(type, config, async () => keystone?.access()).catch((error) => {
      // Keystone chooses what the catalog has
      throw error instanceof CloudError ? new CloudError(secrets.hide(error.message), error) : error;
    });
    if (keystone !== undefined && tokenUrl(auth).protocol === "https:" && endpoint.protocol === "http:") {
      const origin = secrets.hide(endpoint.origin);
      notes(`Keystone uses https, but the endpoint of ${SERVICE_NAMES[type]} (${origin}) uses http: the token goes there unencrypted`);
    }
    const version = versionNote(type, config.settings);
    if (version !== undefined) notes(version);
    return new HttpService({ type, endpoint, sender, secrets, auth: authenticator });
  };
  return {
    name: config.name,
    counts,
    service(type) {
      const known = services.get(type) ?? find(type);
      services.set(type, known);
      known.catch(() => services.delete(type));
      return known;
    },
    close: () => transport.close(),
  };
}

function timeoutIn(settings: Dict): number {
  const text = textAt(settings, "api_timeout");
  if (text === undefined) return TIMEOUT;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds < 1e6)) throw new CloudError(`api_timeout must be a number of seconds greater than 0, not "${text}"`);
  return seconds;
}
