import { describe } from "vitest";
import { overPort } from "./borders.ts";
import { borderKeepsTheContract } from "./conformance.ts";
import { borderRefusesUnknownNames } from "./unknown-names.ts";

describe("over a port that clones", () => {
  borderKeepsTheContract(overPort);
  borderRefusesUnknownNames(overPort);
});
