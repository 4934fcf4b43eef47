import { request } from "node:http";
import { type PrinterCode } from "../../ports/printer.ts";
import { systemCode } from "../outcome.ts";
import { socketCode } from "../tcp/socket-codes.ts";
import { decodeIpp, encodeIpp, type IppAnswer, type IppRequest } from "./ipp-message.ts";

export type CupsServer = { readonly socketPath: string } | { readonly host: string; readonly port: number };

/**
 * Where the print server is: what `CUPS_SERVER` says, as with the system's own tools, otherwise the local one by its socket, or
 * by its port where it has no socket. `exists` answers for the file system.
 */
export function cupsServer(setting: string | undefined, exists: (path: string) => boolean): CupsServer {
  const named = (setting ?? "").replace(/\/version=.*$/, "").trim();
  if (named.startsWith("/")) return { socketPath: named };
  if (named !== "") {
    const found = /^(.*?)(?::(\d{1,5}))?$/.exec(named);
    return { host: found?.[1] ?? named, port: Number(found?.[2] ?? 631) };
  }
  const socketPath = ["/run/cups/cups.sock", "/var/run/cups/cups.sock"].find(exists);
  return socketPath === undefined ? { host: "localhost", port: 631 } : { socketPath };
}

/** `left`: whether bytes may have reached the server when it broke. */
export type Broken = { readonly broken: PrinterCode; readonly left: boolean };

/** Sends one request and reads its answer. Never throws; the signal and `withinMs` both end it. */
export function askCups(
  server: CupsServer,
  queue: string,
  message: IppRequest,
  how: { readonly signal: AbortSignal; readonly withinMs: number },
): Promise<IppAnswer | Broken> {
  return new Promise((resolve) => {
    let connected = false;
    const timed = AbortSignal.any([how.signal, AbortSignal.timeout(how.withinMs)]);
    const failing = (error: unknown): void => {
      const code = systemCode(error);
      // No socket and no listener on this machine: the print service is not installed or does not run.
      const absent = !connected && "socketPath" in server && ["ENOENT", "ECONNREFUSED"].includes(code);
      const broken = timed.aborted ? "timed-out" : absent ? "tool-missing" : socketCode(code);
      resolve({ broken, left: connected });
    };
    const body = encodeIpp(message);
    const asking = request(
      {
        ...("socketPath" in server
          ? { socketPath: server.socketPath }
          : { host: server.host, port: server.port }),
        method: "POST",
        path: `/printers/${encodeURIComponent(queue)}`,
        headers: { "Content-Type": "application/ipp", "Content-Length": body.length, Host: "localhost" },
        agent: false,
        signal: timed,
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("error", failing);
        response.on("end", () => {
          const answer = response.statusCode === 200 ? decodeIpp(Buffer.concat(pieces)) : undefined;
          // A server that answers something else than IPP refused before it looked at the paper.
          resolve(
            answer ?? {
              broken: response.statusCode === 404 ? "queue-missing" : "unknown",
              left: response.statusCode === 200,
            },
          );
        });
      },
    );
    asking.on("socket", (socket) => socket.once("connect", () => (connected = true)));
    asking.on("error", failing);
    asking.end(body);
  });
}
