import { type PrinterCode } from "../../ports/printer.ts";

/** What a system error of a connection means to a clerk. */
export function socketCode(systemCode: string): PrinterCode {
  switch (systemCode) {
    case "ECONNREFUSED":
      return "refused-connection";
    case "ETIMEDOUT":
    case "ABORT_ERR":
      return "timed-out";
    case "EHOSTUNREACH":
    case "EHOSTDOWN":
    case "ENETUNREACH":
    case "ENETDOWN":
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "ENOENT":
      return "unreachable";
    case "ECONNRESET":
    case "ECONNABORTED":
    case "EPIPE":
      return "cut-off";
    default:
      return "unknown";
  }
}
