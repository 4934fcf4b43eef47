import { EventEmitter } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";

/**
 * The few names of Electron that carry messages, with its rules and no more: what is said is cloned as Electron clones it (a
 * function in it throws), ports go over and are gone here, a process that ended hears nothing and ends once.
 */
export const forked: ForkedProcess[] = [];

export class ForkedProcess extends EventEmitter {
  readonly module: string;
  readonly heard: { readonly data: unknown; readonly ports: readonly MessagePort[] }[] = [];
  alive = true;
  killed = false;

  constructor(module: string) {
    super();
    this.module = module;
  }

  postMessage(message: unknown, ports: MessagePort[] = []): void {
    const { data, ports: there } = carried(message, ports);
    if (this.alive) this.heard.push({ data, ports: there });
  }

  kill(): boolean {
    if (!this.alive) return false;
    this.killed = true;
    this.exit(1);
    return true;
  }

  /** The process ends, by itself or by a crash. */
  exit(code: number): void {
    this.alive = false;
    this.emit("exit", code);
  }
}

export const utilityProcess = {
  fork(module: string): ForkedProcess {
    const born = new ForkedProcess(module);
    forked.push(born);
    return born;
  },
};

export { MessageChannel as MessageChannelMain };

export const ipcRenderer = new EventEmitter();

/** The page, as Electron's own process sees it. */
export class Page {
  readonly got: {
    readonly channel: string;
    readonly data: unknown;
    readonly ports: readonly MessagePort[];
  }[] = [];

  postMessage(channel: string, message: unknown, ports: MessagePort[] = []): void {
    this.got.push({ channel, ...carried(message, ports) });
  }
}

function carried(data: unknown, ports: MessagePort[]): { data: unknown; ports: readonly MessagePort[] } {
  return structuredClone({ data, ports }, { transfer: ports });
}
