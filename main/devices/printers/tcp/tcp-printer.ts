import {
  type PaperFormat,
  type PrintData,
  type PrinterCode,
  type PrinterPort,
  type PrinterState,
  type SendOutcome,
} from "../../ports/printer.ts";
import { checkedJobId, failed, fateUnknown, sent } from "../outcome.ts";
import { openConnection, type Connection, type Address } from "./connection.ts";
import { readHostStatus, statusQuery } from "./host-status.ts";

export type TcpLimits = {
  readonly connectMs: number;
  /** For the printer's answer about itself; many printers never answer, and each job waits this long for them. */
  readonly statusMs: number;
  readonly writeMs: number;
  /** For the printer to end the connection, which proves that it took everything. */
  readonly settleMs: number;
};

export const usualTcpLimits: TcpLimits = {
  connectMs: 4_000,
  statusMs: 700,
  writeMs: 15_000,
  settleMs: 8_000,
};

/**
 * A printer that takes raw bytes on a port (9100). It keeps no list of jobs: whether a label came out is known only as far as the
 * connection tells, so nothing here is ever sent again by itself, and a connection that breaks after the first byte of a
 * paper is a job of unknown fate.
 */
export function tcpPrinter(
  settings: Address & { readonly name: string; readonly format: PaperFormat },
  limits: TcpLimits = usualTcpLimits,
): PrinterPort {
  // A printer that does not speak ZPL would print the question.
  const asks = settings.format === "zpl";

  return {
    name: settings.name,
    kind: "tcp",
    accepts: [settings.format],

    async send(data, signal) {
      checkedJobId(data.jobId);
      if (data.format !== settings.format) return failed("not-understood");
      const opened = await openConnection(settings, limits, signal);
      if (typeof opened === "string") return failed(opened);
      using connection = opened;
      return await sendOver(connection, data, { asks, limits });
    },

    async state(signal) {
      const opened = await openConnection(settings, limits, signal);
      if (typeof opened === "string") return { state: "trouble", code: opened };
      using connection = opened;
      if (!asks) return silent;
      const answer = await ask(connection, limits);
      return "broken" in answer ? { state: "trouble", code: answer.broken } : answer;
    },

    jobState: () => Promise.resolve("cannot-tell"),
    arrival: () => Promise.resolve({ arrived: "cannot-tell" }),
  };
}

/*
 *   ask ──trouble──▶ failed (not a byte of the paper has left)
 *    │ ready, or no answer
 *   write ──broken or slow──▶ unknown
 *    │ taken by the system
 *   ask again ──answered──▶ sent (the printer reads in order: its answer comes after our bytes)
 *    │ it never answered before
 *   end, wait for its end ──ended in order──▶ sent
 *    └──broken or silent──▶ unknown
 */
async function sendOver(
  connection: Connection,
  data: PrintData,
  how: { readonly asks: boolean; readonly limits: TcpLimits },
): Promise<SendOutcome> {
  const { limits } = how;
  const before = how.asks ? await ask(connection, limits) : silent;
  if ("broken" in before) return failed(before.broken);
  if (before.state === "trouble") return failed(before.code ?? "unknown");

  const taken = await connection.write(repeated(data), limits.writeMs);
  if (taken !== "happened") return fateUnknown(broke(taken));

  if (before !== silent) {
    const after = await ask(connection, limits);
    if ("broken" in after) return fateUnknown(after.broken);
    if (after !== silent) return sent(null, after.code);
  }
  const end = await connection.finish(limits.settleMs);
  return end === "closed" ? sent(null) : fateUnknown(broke(end));
}

/** The printer keeps to itself how it is: not a fault, many do. */
const silent: PrinterState = { state: "unknown", code: null };

async function ask(
  connection: Connection,
  limits: TcpLimits,
): Promise<PrinterState | { readonly broken: PrinterCode }> {
  // What was received so far answers earlier questions.
  const from = connection.received().length;
  const asked = await connection.write(new TextEncoder().encode(statusQuery), limits.statusMs);
  if (asked !== "happened") return { broken: broke(asked) };
  const answer = (text: string): PrinterState | undefined => readHostStatus(text.slice(from));
  const answered = await connection.awaitText((text) => answer(text) !== undefined, limits.statusMs);
  if (answered === "timed-out") return silent;
  return answer(connection.received()) ?? { broken: broke(answered) };
}

/** An end in order before everything was taken is as good as a break. */
function broke(waited: "happened" | "closed" | PrinterCode): PrinterCode {
  return waited === "happened" || waited === "closed" ? "cut-off" : waited;
}

/** ZPL carries one format a copy; the printer's own ^PQ is left to the paper. */
function repeated(data: PrintData): Uint8Array {
  return data.copies > 1 ? Buffer.concat(Array.from({ length: data.copies }, () => data.bytes)) : data.bytes;
}
