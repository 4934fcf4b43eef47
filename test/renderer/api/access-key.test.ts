// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { takeAccessKey } from "../../../renderer/api/access-key.ts";

/** No code is good any more. */
const nobody = (): Promise<null> => Promise.resolve(null);

describe("access key", () => {
  beforeEach(() => {
    window.sessionStorage.clear();
    window.history.replaceState(null, "", "/");
  });

  it("takes the key out of the address and keeps it for a reload", async () => {
    window.history.replaceState(null, "", "/#key=abc_-9");

    expect(await takeAccessKey(window, nobody)).toBe("abc_-9");
    expect(window.location.hash).toBe("");
    expect(await takeAccessKey(window, nobody)).toBe("abc_-9");
  });

  it("leaves an address of a screen alone", async () => {
    window.history.replaceState(null, "", "/#/rejestr?query=x");

    expect(await takeAccessKey(window, nobody)).toBeNull();
    expect(window.location.hash).toBe("#/rejestr?query=x");
  });

  it("changes a code that is good once for the key, and keeps that", async () => {
    window.history.replaceState(null, "", "/#once=c0de");

    const got = await takeAccessKey(window, (code) => Promise.resolve(code === "c0de" ? "the-key" : null));

    expect(got).toBe("the-key");
    expect(window.location.hash).toBe("");
    expect(await takeAccessKey(window, nobody)).toBe("the-key");
  });

  it("has no key for a code that somebody else has used", async () => {
    window.history.replaceState(null, "", "/#once=used");

    expect(await takeAccessKey(window, nobody)).toBeNull();
    expect(window.location.hash).toBe("");
  });
});
