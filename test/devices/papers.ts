import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PrintData } from "../../main/devices/ports/printer.ts";

/** A label to send, every byte value in it so that a changed one is seen. */
export function labelJob(changes: Partial<PrintData> = {}): PrintData {
  const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);
  const zpl = new TextEncoder().encode("^XA^FO20,20^BCN,80^FDR26K1000417H^FS^XZ");
  return {
    jobId: "0197f0a0-0000-7000-8000-000000000001",
    title: "Etykieta",
    bytes: Buffer.concat([zpl, everyByte]),
    format: "zpl",
    copies: 1,
    ...changes,
  };
}

export const noHurry = new AbortController().signal;

export async function temporaryFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), "okienko-devices-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
