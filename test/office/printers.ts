import { folderPrinter } from "../../main/devices/printers/folder/folder-printer.ts";
import { type TestMachine } from "./test-office.ts";

/** Gives a machine the real printer into a folder. */
export function folderPrinterOf(machine: TestMachine, name: string, folder: string): void {
  machine.printers.set(name, folderPrinter({ name, folder }));
}
