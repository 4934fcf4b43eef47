import { expect, test } from "vitest";
import { z } from "zod";
import { loadDirectory } from "../../../sync/central/directory.ts";
import { centreApp } from "../../../sync/central/http/app.ts";
import { runCentre } from "./running.ts";

const documentSchema = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string() }))),
});

test("HTTP-1 the OpenAPI document names every address that speaks JSON, and no other", async () => {
  await using running = await runCentre(null);
  const directory = await loadDirectory();
  const app = centreApp(running.centre, {
    adminToken: "x",
    place: { office: directory.office.id, directory, proxies: 0 },
  });
  const pages = new Set(["GET /", "GET /stan", "POST /stan", "GET /rodo", "GET /dostepnosc"]);
  const files = new Set(["GET /strona.css", "GET /strona.js", "GET /openapi.json"]);

  const document = documentSchema.parse(await (await fetch(`${running.centre.url}/openapi.json`)).json());

  const named = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routed = app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !pages.has(route) && !files.has(route));
  expect(named.toSorted()).toEqual([...new Set(routed)].toSorted());
});
