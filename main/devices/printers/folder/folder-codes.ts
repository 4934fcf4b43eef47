import { type PrinterCode } from "../../ports/printer.ts";

/** What a system error of a folder means to a clerk. */
export function folderCode(systemCode: string): PrinterCode {
  switch (systemCode) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENODEV":
    case "ENXIO":
      return "folder-missing";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "folder-read-only";
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "disk-full";
    case "ESTALE":
    case "EHOSTDOWN":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return "unreachable";
    case "ETIMEDOUT":
      return "timed-out";
    default:
      return "unknown";
  }
}
