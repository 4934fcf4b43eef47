import {
  type PaperFormat,
  type PrintData,
  type PrinterCode,
  type PrinterPort,
  type SendOutcome,
} from "../ports/printer.ts";
import { checkedJobId, failed, fateUnknown, sent } from "../printers/outcome.ts";

/**
 * What the printer does with the next papers. `cut`: the connection breaks while bytes flow; `arrives` says whether the paper came
 * out all the same, which only a person at the printer can know. `slow`: it answers when `release` is called.
 */
export type SimulatedMood =
  | { readonly does: "print" }
  | { readonly does: "jam" }
  | { readonly does: "run-out" }
  | { readonly does: "refuse"; readonly code: PrinterCode }
  | { readonly does: "cut"; readonly arrives: boolean }
  | { readonly does: "slow" };

export type SimulatedPrinter = PrinterPort & {
  /** What lies in the tray, in the order it came out; a job twice here is a paper printed twice. */
  readonly tray: readonly PrintData[];
  become(mood: SimulatedMood): void;
  /** Lets the papers of a slow printer out. */
  release(): void;
  /** Resolves when a paper waits in a slow printer. */
  waiting(): Promise<void>;
};

/** A printer without hardware that fails as real ones do: for tests, and for showing what the program says when one jams. */
export function simulatedPrinter(settings: {
  readonly name: string;
  readonly accepts: readonly PaperFormat[];
  /** Whether its queue recognises a job id that it has had, as CUPS does and a raw port does not. */
  readonly remembers: boolean;
}): SimulatedPrinter {
  const tray: PrintData[] = [];
  const arrived = new Set<string>();
  let mood: SimulatedMood = { does: "print" };
  let held: (() => void)[] = [];
  let watchers: (() => void)[] = [];

  function print(data: PrintData): void {
    for (let copy = 0; copy < data.copies; copy += 1) tray.push(data);
    arrived.add(data.jobId);
  }

  function hold(data: PrintData, signal: AbortSignal): Promise<SendOutcome> {
    return new Promise((resolve) => {
      const abort = (): void => resolve(fateUnknown("timed-out"));
      signal.addEventListener("abort", abort, { once: true });
      held.push(() => {
        signal.removeEventListener("abort", abort);
        print(data);
        resolve(sent(data.jobId));
      });
      for (const seen of watchers) seen();
      watchers = [];
    });
  }

  return {
    name: settings.name,
    kind: "folder",
    accepts: settings.accepts,
    tray,
    become(next) {
      mood = next;
    },
    release() {
      for (const letOut of held) letOut();
      held = [];
    },
    waiting: () =>
      held.length > 0 ? Promise.resolve() : new Promise<void>((resolve) => watchers.push(resolve)),

    async send(data, signal) {
      checkedJobId(data.jobId);
      if (!settings.accepts.includes(data.format)) return failed("not-understood");
      if (signal.aborted) return failed("timed-out");
      if (settings.remembers && arrived.has(data.jobId)) return sent(data.jobId);
      switch (mood.does) {
        case "print":
          print(data);
          return sent(data.jobId);
        case "jam":
          return failed("printer-stopped");
        case "run-out":
          return failed("paper-out");
        case "refuse":
          return failed(mood.code);
        case "cut":
          if (mood.arrives) print(data);
          return fateUnknown("cut-off");
        case "slow":
          return hold(data, signal);
        default:
          return mood satisfies never;
      }
    },

    state() {
      switch (mood.does) {
        case "jam":
          return Promise.resolve({ state: "trouble", code: "printer-stopped" });
        case "run-out":
          return Promise.resolve({ state: "trouble", code: "paper-out" });
        case "refuse":
          return Promise.resolve({ state: "trouble", code: mood.code });
        case "slow":
          return Promise.resolve({ state: "busy", code: null });
        default:
          return Promise.resolve({ state: "ready", code: null });
      }
    },

    jobState(printerJob) {
      if (!settings.remembers) return Promise.resolve("cannot-tell");
      return Promise.resolve(arrived.has(printerJob) ? "done" : "gone");
    },

    arrival(jobId) {
      if (!settings.remembers) return Promise.resolve({ arrived: "cannot-tell" });
      return Promise.resolve(arrived.has(jobId) ? { arrived: "yes", printerJob: jobId } : { arrived: "no" });
    },
  };
}
