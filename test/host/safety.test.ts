import { describe, expect, it } from "vitest";
import {
  type Caller,
  fileHeaders,
  mayCall,
  mayLoad,
  mayNavigate,
  mayOpenOutside,
  mayUse,
  windowFile,
} from "../../main/host/safety.ts";

const key = "k".repeat(43);
const own: Caller = {
  host: "127.0.0.1:4000",
  origin: "http://127.0.0.1:4000",
  authorization: `Bearer ${key}`,
  fetchSite: "same-origin",
};

describe("mayCall", () => {
  it("lets the program's own page in", () => {
    expect(mayCall(own, 4000, key)).toBe("allowed");
  });

  it.each([
    ["a rebound name", { host: "evil.example:4000" }, "wrong-host"],
    ["localhost, which may resolve elsewhere", { host: "localhost:4000" }, "wrong-host"],
    ["another port", { host: "127.0.0.1:4001" }, "wrong-host"],
    ["no host", { host: null }, "wrong-host"],
    ["another site", { origin: "https://evil.example" }, "wrong-origin"],
    ["a sandboxed frame", { origin: "null" }, "wrong-origin"],
    ["a cross-site fetch without origin", { origin: null, fetchSite: "cross-site" }, "wrong-origin"],
    ["another local program's page", { fetchSite: "same-site" }, "wrong-origin"],
    ["no key", { authorization: null }, "wrong-key"],
    ["a key of another start", { authorization: `Bearer ${"x".repeat(43)}` }, "wrong-key"],
    ["a longer key", { authorization: `Bearer ${key}x` }, "wrong-key"],
    ["another scheme", { authorization: `Basic ${key}` }, "wrong-key"],
  ] as const)("refuses %s", (_name, change, verdict) => {
    expect(mayCall({ ...own, ...change }, 4000, key)).toBe(verdict);
  });

  it("asks no key for the page, but keeps other sites out of it", () => {
    expect(mayLoad({ ...own, authorization: null, origin: null, fetchSite: "none" }, 4000)).toBe("allowed");
    expect(mayLoad({ ...own, fetchSite: "cross-site" }, 4000)).toBe("wrong-origin");
  });
});

describe("windowFile", () => {
  it.each([
    ["/", "index.html"],
    ["/assets/index-BfG3.js", "assets/index-BfG3.js"],
    [
      "/assets/source-sans-3-latin-ext-400-normal-x_Y.woff2",
      "assets/source-sans-3-latin-ext-400-normal-x_Y.woff2",
    ],
  ])("serves %s", (path, file) => {
    expect(windowFile(path)).toBe(file);
  });

  it.each([
    "/../package.json",
    "/assets/../../x.js",
    "/%2e%2e/x.js",
    "/a\\b.js",
    "/C:/x.js",
    "//host/x.js",
    "/.env",
    "/x",
  ])("refuses %s", (path) => {
    expect(windowFile(path)).toBeNull();
  });
});

describe("Electron's window", () => {
  it.each([
    "https://example.com/",
    "app://other/index.html",
    "file:///etc/passwd",
    "app://okienko.evil/",
    "javascript:1",
  ])("does not go to %s", (address) => {
    expect(mayNavigate(address)).toBe(false);
  });

  it("goes to its own page", () => {
    expect(mayNavigate("app://okienko/index.html#/rejestr")).toBe(true);
  });

  it.each([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "ms-settings:",
    "https://u:p@example.com/",
    "not an address",
  ])("does not hand %s to the system", (address) => {
    expect(mayOpenOutside(address)).toBe(false);
  });

  it("hands web addresses to the system", () => {
    expect(mayOpenOutside("https://gov.pl/epuap")).toBe(true);
  });

  it("may use the camera for itself, and nothing else", () => {
    expect(mayUse("media", "app://okienko/")).toBe(true);
    expect(mayUse("media", "app://okienko")).toBe(true);
    expect(mayUse("media", "app://okienko/index.html#/kancelaria")).toBe(true);
    expect(mayUse("media", "https://example.com/")).toBe(false);
    expect(mayUse("media", "app://okienko.example/")).toBe(false);
    expect(mayUse("geolocation", "app://okienko/")).toBe(false);
  });
});

describe("fileHeaders", () => {
  it("lets the browser keep what is named after its content, and nothing else", () => {
    expect(fileHeaders("assets/index-BthyWIKg.js")).toMatchObject({
      "Cache-Control": "private, max-age=31536000, immutable",
      "Content-Type": "text/javascript; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
    });
    expect(fileHeaders("index.html")).toMatchObject({ "Cache-Control": "no-store" });
  });
});
