import { connect, type Socket } from "node:net";
import { type PrinterCode } from "../../ports/printer.ts";
import { systemCode } from "../outcome.ts";
import { socketCode } from "./socket-codes.ts";

export type Address = { readonly host: string; readonly port: number };

/** `closed`: the other side ended in order, after it had taken everything. Otherwise what broke. */
export type Waited = "happened" | "closed" | PrinterCode;

/**
 * One connection to a printer, as steps that never throw: each says what happened within its own time. Data that arrives at
 * any moment is kept in `received`.
 */
export interface Connection {
  readonly received: () => string;
  /** Until the system has taken all bytes. */
  write(bytes: Uint8Array, withinMs: number): Promise<Waited>;
  /** Until `seen` says yes to what has arrived. */
  awaitText(seen: (text: string) => boolean, withinMs: number): Promise<Waited>;
  /** Says that nothing more will come, and waits until the other side ends too. */
  finish(withinMs: number): Promise<Waited>;
  [Symbol.dispose](): void;
}

export async function openConnection(
  address: Address,
  limits: { readonly connectMs: number },
  signal: AbortSignal,
): Promise<Connection | PrinterCode> {
  if (signal.aborted) return "timed-out";
  // Half open, so that our own end does not race the answer that is still on its way.
  const socket = connect({ host: address.host, port: address.port, allowHalfOpen: true, noDelay: true });
  const connection = overSocket(socket, signal);
  const opened = await connection.opened(limits.connectMs);
  if (opened === "happened") return connection;
  connection[Symbol.dispose]();
  // Nobody speaks at this address within the time: to a clerk the printer is off or its cable is out.
  return opened === "closed" ? "cut-off" : opened === "timed-out" ? "unreachable" : opened;
}

function overSocket(
  socket: Socket,
  signal: AbortSignal,
): Connection & { opened(withinMs: number): Promise<Waited> } {
  let text = "";
  let broken: PrinterCode | undefined;
  let ended = false;
  let connected = false;
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const abort = (): void => {
    broken ??= "timed-out";
    changed();
  };

  socket.on("connect", () => {
    connected = true;
    changed();
  });
  socket.on("data", (piece: Buffer) => {
    text += piece.toString("latin1");
    changed();
  });
  socket.on("end", () => {
    ended = true;
    changed();
  });
  socket.on("error", (error) => {
    broken ??= socketCode(systemCode(error));
    changed();
  });
  signal.addEventListener("abort", abort, { once: true });

  /** What counts first: the thing waited for, then what broke, then an end in order, then the time. */
  function until(happened: () => boolean, withinMs: number, endTells = true): Promise<Waited> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle("timed-out"), withinMs);
      const settle = (outcome: Waited): void => {
        clearTimeout(timer);
        watchers.delete(look);
        resolve(outcome);
      };
      const look = (): void => {
        if (happened()) settle("happened");
        else if (broken !== undefined) settle(broken);
        else if (ended && endTells) settle("closed");
      };
      watchers.add(look);
      look();
    });
  }

  return {
    received: () => text,
    opened: (withinMs) => until(() => connected && broken === undefined, withinMs),
    write(bytes, withinMs) {
      let taken = false;
      socket.write(bytes, (error) => {
        taken = error === undefined || error === null;
        changed();
      });
      // A printer may end its own half at once and still take ours.
      return until(() => taken && broken === undefined, withinMs, false);
    },
    awaitText: (seen, withinMs) => until(() => seen(text), withinMs),
    finish(withinMs) {
      // An end from before ours proves nothing about what we wrote.
      const endedEarlier = ended;
      socket.end();
      return until(() => false, withinMs, !endedEarlier);
    },
    [Symbol.dispose]() {
      signal.removeEventListener("abort", abort);
      socket.destroy();
    },
  };
}
