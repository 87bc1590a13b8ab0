import { isList, member } from "../json/value.ts";
import { parseBody } from "./body.ts";
import { type CatalogEntry, readCatalog } from "./catalog.ts";
import type { Clock, Counts } from "./cloud.ts";
import { type Asked, failedAnswer, unreadAnswer } from "./explain.ts";
import type { Secrets } from "./secrets.ts";
import type { Sender } from "./sender.ts";
import type { Authenticator } from "./service.ts";
import type { Auth } from "./settings/auth-types.ts";
import { tokenRequest, tokenUrl } from "./token-request.ts";
import type { Response, Wire } from "./transport.ts";

/** What Keystone gave. */
export interface Access {
  readonly token: string;
  /** When it came, in milliseconds since 1970. */
  readonly came: number;
  /** When it ends, undefined if Keystone does not say. */
  readonly ends: number | undefined;
  readonly catalog: readonly CatalogEntry[];
  readonly projectId: string | undefined;
  readonly userId: string | undefined;
}

/** What a connection to Keystone needs. */
export interface KeystoneSettings {
  readonly auth: Auth;
  /** Where the credentials are from, for messages. */
  readonly from: string;
  readonly sender: Sender;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly counts: Counts;
}

/** A token that ends within this time is renewed before it is used, in milliseconds; the client does the same. */
const SOON = 30_000;

/** What to do if Keystone does not accept what was given. */
const ADVICE: Readonly<Record<string, string>> = {
  v3password: "check the user, the password and the domains",
  v3token: "the token may have ended: put a new one",
  v3applicationcredential: "the application credential may have ended: check its ID and its secret",
  v3totp: "a passcode is valid once and for a short time: put a new one",
};

/** Gets a token when one is needed, and another one when it ends. */
export class Keystone implements Authenticator {
  readonly #settings: KeystoneSettings;
  #access: Promise<Access> | undefined;

  constructor(settings: KeystoneSettings) {
    this.#settings = settings;
  }

  async token(old?: string): Promise<string> {
    return (await this.access(old)).token;
  }

  /** @param old a token that was refused. @throws CloudError */
  async access(old?: string): Promise<Access> {
    const { clock, counts } = this.#settings;
    const before = this.#access;
    if (before === undefined) return this.#renew();
    const known = await before;
    // where two clocks differ, a new token can seem to have ended
    const endsSoon = known.ends !== undefined && known.ends - SOON < clock.now() && known.came + SOON < clock.now();
    const isOver = old === known.token || endsSoon;
    if (!isOver) return known;
    // another request has already renewed it
    if (this.#access !== undefined && this.#access !== before) return this.#access;
    counts.renewals++;
    return this.#renew();
  }

  #renew(): Promise<Access> {
    const asked = this.#ask();
    this.#access = asked;
    asked.catch(() => {
      if (this.#access === asked) this.#access = undefined;
    });
    return asked;
  }

  async #ask(): Promise<Access> {
    const { auth, from, sender, secrets } = this.#settings;
    const { headers, body } = tokenRequest(auth);
    const wire: Wire = {
      method: "POST",
      url: tokenUrl(auth),
      headers: { accept: "application/json", "content-type": "application/json", "user-agent": "metadef", ...headers },
      body: JSON.stringify(body),
    };
    const asked: Asked = { service: "identity", wire, secrets };
    // an unused token does no harm; a passcode is valid only once
    const response = await sender.send(asked, auth.type !== "v3totp");
    if (response.status === 401) throw failedAnswer(asked, response, `${ADVICE[auth.type]} in ${from}`);
    if (response.status >= 300) throw failedAnswer(asked, response);
    return this.#read(asked, response);
  }

  #read(asked: Asked, { status, headers, text }: Response): Access {
    const { secrets } = this.#settings;
    const token = headers.get("x-subject-token");
    secrets.add(token);
    let body: unknown;
    try {
      body = parseBody(text, headers);
    } catch (error) {
      throw unreadAnswer(asked, status, (error as Error).message);
    }
    const given = member(body, "token");
    if (token === undefined || given === undefined) throw unreadAnswer(asked, status, "has no token; check that auth_url is Keystone's");
    const catalog = member(given, "catalog");
    const ends = Date.parse(String(member(given, "expires_at")));
    return {
      token,
      came: this.#settings.clock.now(),
      ends: Number.isNaN(ends) ? undefined : ends,
      catalog: isList(catalog) ? readCatalog(catalog) : [],
      projectId: idOf(member(given, "project")),
      userId: idOf(member(given, "user")),
    };
  }
}

function idOf(value: unknown): string | undefined {
  const id = member(value, "id");
  return typeof id === "string" ? id : undefined;
}
