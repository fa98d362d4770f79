import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { logBlockedRequest } from "./request-log.ts";

function denied(target: string): Error {
  logBlockedRequest({ side: "main", by: "host", target });
  return Object.assign(new Error(`electron-host: no connection leaves the program (${target})`), {
    code: "ECONNREFUSED",
  });
}

type Options = { host?: string; port?: number | string; path?: string };

/** What `connect` was called with, in any of Node's three forms. */
function connectTarget(args: unknown[]): Options {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === "object" && first !== null) return first;
  if (typeof first === "string" && Number.isNaN(Number(first))) return { path: first };
  return { port: first as number, host: typeof second === "string" ? second : "localhost" };
}

/** Denies TCP, UDP and name lookups to this process. Pipes and local sockets stay: they lead nowhere else. */
export function denySockets(): void {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    const { host = "localhost", port, path } = connectTarget(args);
    if (path) return Reflect.apply(connect, this, args);
    const error = denied(`${host}:${port}`);
    process.nextTick(() => this.destroy(error));
    return this;
  } as typeof connect;

  for (const method of ["connect", "send", "bind"] as const) {
    Object.defineProperty(dgram.Socket.prototype, method, {
      value: (...args: unknown[]) => {
        throw denied(
          `udp ${method} ${args.filter((arg) => ["string", "number"].includes(typeof arg)).join(" ")}`,
        );
      },
    });
  }

  const lookups = (owner: object) =>
    Object.getOwnPropertyNames(owner).filter((name) =>
      /^(lookup|lookupService|resolve\w*|reverse)$/.test(name),
    );
  for (const owner of [dns, dns.Resolver.prototype]) {
    for (const name of lookups(owner)) {
      const value = (host: string, ...rest: unknown[]) => {
        const error = denied(`dns ${host}`);
        const done = rest.at(-1);
        if (typeof done === "function") process.nextTick(() => done(error));
        else throw error;
      };
      Object.defineProperty(owner, name, { value, configurable: true, writable: true, enumerable: true });
    }
  }
  for (const owner of [dns.promises, dns.promises.Resolver.prototype]) {
    for (const name of lookups(owner)) {
      const value = async (host: string) => {
        throw denied(`dns ${host}`);
      };
      Object.defineProperty(owner, name, { value, configurable: true, writable: true, enumerable: true });
    }
  }
  syncBuiltinESMExports();
}
