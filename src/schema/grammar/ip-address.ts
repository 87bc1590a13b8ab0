const BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
const GROUP = /^[0-9a-f]{1,4}$/i;

/** Whether a text is an IPv4 or IPv6 address (nova/api/validation/parameter_types.py, ip_address). */
export function isIpAddress(text: string): boolean {
  return IPV4.test(text) || isIpv6(text);
}

function isIpv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  const wide = IPV4.test(last) ? [...groups.slice(0, -1), "0", "0"] : groups;
  return wide.every((group) => GROUP.test(group)) && (halves.length === 2 ? wide.length < 8 : wide.length === 8);
}
