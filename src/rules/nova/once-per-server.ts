import type { Server } from "../rule.ts";

/** A reading of a server that several rules share: made at the first call, kept as long as the server. */
export function oncePerServer<T>(read: (server: Server) => T): (server: Server) => T {
  const readings = new WeakMap<Server, T>();
  return (server) => {
    const known = readings.get(server);
    if (known !== undefined) return known;
    const reading = read(server);
    readings.set(server, reading);
    return reading;
  };
}
