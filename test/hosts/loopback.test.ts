import { describe } from "vitest";
import { overLoopback } from "./borders.ts";
import { borderKeepsTheContract } from "./conformance.ts";
import { borderRefusesUnknownNames } from "./unknown-names.ts";

describe("over HTTP on the loopback", () => {
  borderKeepsTheContract(overLoopback);
  borderRefusesUnknownNames(overLoopback);
});
