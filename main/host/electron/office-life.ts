import { MessageChannelMain, utilityProcess, type WebContents } from "electron";
import { PORT_MESSAGE, type ToOffice } from "./messages.ts";

export type OfficeLife = {
  /** Gives the window a fresh port; the old one, if any, is closed by the page. */
  connect(): void;
  end(): Promise<void>;
};

/**
 * Keeps the office process alive beside the window: when it dies it is forked again and the window gets a new port. The window
 * shows the gap by itself, because its old port closes.
 */
export function officeProcess(options: {
  readonly module: string;
  readonly start: ToOffice;
  readonly window: WebContents;
}): OfficeLife {
  let ending = false;
  let loaded = false;
  let child = fork();

  function fork(): ReturnType<typeof utilityProcess.fork> {
    const born = utilityProcess.fork(options.module, [], { serviceName: "okienko-office" });
    born.postMessage(options.start);
    born.once("exit", () => {
      if (ending) return;
      setTimeout(() => {
        child = fork();
        if (loaded) give();
      }, 250);
    });
    return born;
  }

  function give(): void {
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind: "window" } satisfies ToOffice, [port1]);
    options.window.postMessage(PORT_MESSAGE, null, [port2]);
  }

  return {
    connect: () => {
      loaded = true;
      give();
    },
    end: () =>
      new Promise((done) => {
        ending = true;
        child.once("exit", () => done());
        child.postMessage({ kind: "end" } satisfies ToOffice);
        setTimeout(() => child.kill(), 10_000);
      }),
  };
}
