import { describe } from "vitest";
import { inProcess } from "./borders.ts";
import { borderKeepsTheContract } from "./conformance.ts";

describe("in process", () => {
  borderKeepsTheContract(inProcess);
});
