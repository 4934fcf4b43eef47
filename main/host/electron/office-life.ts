import { MessageChannelMain, utilityProcess, type WebContents } from "electron";
import { PORT_MESSAGE, type ToOffice } from "./messages.ts";

export type OfficeLife = {
  /** Gives the window a fresh port; the old one, if any, is closed by the page. */
  connect(): void;
  /** Asks the office process to end, and ends it by force when it has not within ten seconds. */
  end(): Promise<void>;
};

/** The pause before an office process that died is forked again, in milliseconds. */
const PAUSE_MS = 250;
const PATIENCE_MS = 10_000;

/**
 * Keeps the office process alive beside the window: when it dies it is forked again and the window gets a new port. The window
 * shows the gap by itself, because its old port closes.
 */
export function officeProcess(options: {
  readonly module: string;
  readonly start: ToOffice;
  readonly window: Pick<WebContents, "postMessage">;
}): OfficeLife {
  let ending = false;
  let loaded = false;
  let pause: NodeJS.Timeout | undefined;
  /** Null in the pause between a death and the next fork. */
  let child: ReturnType<typeof utilityProcess.fork> | null = fork();

  function fork(): ReturnType<typeof utilityProcess.fork> {
    const born = utilityProcess.fork(options.module, [], { serviceName: "okienko-office" });
    born.postMessage(options.start);
    born.once("exit", () => {
      child = null;
      if (ending) return;
      pause = setTimeout(() => {
        child = fork();
        if (loaded) give();
      }, PAUSE_MS);
    });
    return born;
  }

  function give(): void {
    // In the pause after a death there is nobody to give a port of; the next one brings its own.
    if (child === null) return;
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
        clearTimeout(pause);
        if (child === null) return done();
        const last = child;
        const force = setTimeout(() => last.kill(), PATIENCE_MS);
        last.once("exit", () => {
          clearTimeout(force);
          done();
        });
        last.postMessage({ kind: "end" } satisfies ToOffice);
      }),
  };
}
