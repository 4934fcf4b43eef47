import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerAppRequest } from "../../main/host/electron/protocol.ts";

let folder = "";
let windowDir = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okienko-app-"));
  windowDir = join(folder, "window");
  await mkdir(join(windowDir, "assets"), { recursive: true });
  await writeFile(join(windowDir, "index.html"), "<!doctype html>");
  await writeFile(join(windowDir, "assets", "index-1.js"), "export {};");
  await writeFile(join(folder, "secret.json"), "{}");
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("app://", () => {
  it.each([
    ["app://okienko/", "text/html", "<!doctype html>"],
    ["app://okienko/index.html", "text/html", "<!doctype html>"],
    ["app://okienko/assets/index-1.js", "text/javascript", "export {};"],
    ["app://okienko/?registry#/today", "text/html", "<!doctype html>"],
  ])("answers %s with the window's own file", async (address, type, body) => {
    const response = await answerAppRequest(address, windowDir);

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(await response.text()).toBe(body);
  });

  it.each([
    ["another host", "app://evil/index.html"],
    ["a host that begins alike", "app://okienko.evil/index.html"],
    ["a file that is not there", "app://okienko/assets/index-2.js"],
    ["a folder", "app://okienko/assets/"],
    ["a way up", "app://okienko/../secret.json"],
    ["a way up, encoded", "app://okienko/%2e%2e/secret.json"],
    ["a way up, its slash encoded", "app://okienko/..%2fsecret.json"],
    ["a way up, its backslash encoded", "app://okienko/..%5csecret.json"],
    ["a byte that ends names", "app://okienko/index.html%00.js"],
    ["encoding that is none", "app://okienko/%zz"],
  ])("answers %s with a bare 404", async (_what, address) => {
    const response = await answerAppRequest(address, windowDir);

    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  it.each(["app://okienko/", "app://okienko/nothing.js"])("sends the policy with %s", async (address) => {
    const { headers } = await answerAppRequest(address, windowDir);

    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});
