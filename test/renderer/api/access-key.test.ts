// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { takeAccessKey } from "../../../renderer/api/access-key.ts";

describe("access key", () => {
  beforeEach(() => {
    window.sessionStorage.clear();
    window.history.replaceState(null, "", "/");
  });

  it("takes the key out of the address and keeps it for a reload", () => {
    window.history.replaceState(null, "", "/#key=abc_-9");

    expect(takeAccessKey(window)).toBe("abc_-9");
    expect(window.location.hash).toBe("");
    expect(takeAccessKey(window)).toBe("abc_-9");
  });

  it("leaves an address of a screen alone", () => {
    window.history.replaceState(null, "", "/#/rejestr?query=x");

    expect(takeAccessKey(window)).toBeNull();
    expect(window.location.hash).toBe("#/rejestr?query=x");
  });
});
