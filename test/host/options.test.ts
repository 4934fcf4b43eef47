import { describe, expect, it } from "vitest";
import { readOptions, type StartOptions } from "../../main/host/options.ts";

function optionsOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): StartOptions {
  const read = readOptions(args, { XDG_DATA_HOME: "/srv/data", ...env });
  if (!read.ok) throw new Error(read.message);
  return read.options;
}

describe("readOptions", () => {
  it("opens a window on any free port with an embedded centre", () => {
    expect(optionsOf([])).toMatchObject({
      demo: false,
      window: true,
      port: 0,
      centralPort: 0,
      centralUrl: null,
    });
  });

  it("keeps the demo's data apart from the office's", () => {
    expect(optionsOf(["--demo"]).data).not.toBe(optionsOf([]).data);
  });

  it("takes the folder that it is told", () => {
    expect(optionsOf(["--data", "/srv/okienko", "--demo"]).data).toBe("/srv/okienko");
  });

  it("starts no centre where the office has one", () => {
    expect(optionsOf([], { OKIENKO_CENTRAL_URL: "https://eboi.example" }).centralUrl).toBe(
      "https://eboi.example",
    );
  });

  it.each([
    [["--port", "70000"]],
    [["--port", "x"]],
    [["--central-port", "-1"]],
    [["--nonsense"]],
    [["word"]],
  ])("refuses %j with a sentence", (args) => {
    const read = readOptions(args, {});

    expect(read.ok).toBe(false);
    expect(read.ok ? "" : read.message).not.toBe("");
  });

  it("refuses a centre that has no address", () => {
    expect(readOptions([], { OKIENKO_CENTRAL_URL: "the centre" }).ok).toBe(false);
  });
});
