import { BlockList, isIP } from "node:net";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which proxy an address is reached by, as Python's requests reads the environment: `https_proxy`, `http_proxy`, `all_proxy` and
 * `no_proxy`, in small letters or, if there is none, in capitals.
 * @returns a function that gives the proxy's address, or undefined
 */
export function proxiesOf(env: Environment): (url: URL) => string | undefined {
  const named = (name: string): string | undefined => (env[name] ?? env[name.toUpperCase()])?.trim() || undefined;
  const exceptions = (named("no_proxy") ?? "")
    .split(",")
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== "");
  return (url) => {
    const proxy = named(`${url.protocol.slice(0, -1)}_proxy`) ?? named("all_proxy");
    if (proxy === undefined || exceptions.some((each) => isExcepted(url, each))) return undefined;
    return proxy.includes("://") ? proxy : `http://${proxy}`;
  };
}

/** `example.com` also excepts its subdomains; `10.0.0.0/8` addresses; `*` everything. */
function isExcepted(url: URL, exception: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  if (exception === "*") return true;
  const family = isIP(host);
  if (family !== 0 && exception.includes("/")) return isInNetwork(host, family, exception);
  const name = exception.replace(/^\*?\./, "");
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return [host, `${host}:${port}`].some((each) => each === name || (family === 0 && each.endsWith(`.${name}`)));
}

function isInNetwork(host: string, family: number, network: string): boolean {
  const [address, bits] = network.split("/") as [string, string];
  if (isIP(address) !== family || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  const type = family === 4 ? "ipv4" : "ipv6";
  list.addSubnet(address, Number(bits), type);
  return list.check(host, type);
}
