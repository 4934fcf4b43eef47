import { expect, test } from "vitest";
import { type Running, runCentre } from "./running.ts";

async function lines(running: Running): Promise<readonly Record<string, unknown>[]> {
  return running
    .logged()
    .split("\n")
    .filter((line) => line.includes('"request"'))
    .map((line) => JSON.parse(line));
}

test("HTTP-2 a log line has the route and never what somebody typed into an address, a header or a body", async () => {
  await using running = await runCentre(null, { proxies: 1 });
  const { url } = running.centre;
  const headers = {
    "x-forwarded-for": "198.51.100.7",
    "user-agent": "typed-agent",
    authorization: "Bearer typed-token",
  };

  await fetch(`${url}/?numer=typed-query`, { headers });
  await fetch(`${url}/typed-path`, { headers });
  await fetch(`${url}/stan`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ numer: "typed-number" }),
  });
  await fetch(`${url}/admin/v1/codes`, { method: "POST", headers, body: '{"name":"typed-name"}' });
  await fetch(`${url}/sync/v1/push`, { method: "POST", headers, body: "typed-body" });

  expect((await lines(running)).map(({ method, route, status }) => [method, route, status])).toEqual([
    ["GET", "/", 200],
    ["GET", "/*", 404],
    ["POST", "/stan", 200],
    ["POST", "/admin/v1/*", 401],
    ["POST", "/sync/v1/push", 401],
  ]);
  expect(running.logged()).not.toMatch(/typed|198\.51\.100\.7/);
});

test("HTTP-2 an accident is told as one, without the values that were in its way", async () => {
  await using running = await runCentre(null);
  const station = await running.enrol(null);
  await running.centre.db.schema.dropTable("checkpoints").execute();

  const answer = await station.push(station.writeMany(1));

  expect(answer).toMatchObject({ ok: false, code: "accident", retryAfterMs: 2000, details: {} });
  expect(running.logged()).toContain('"accident"');
  expect(running.logged()).toContain('"code":"42P01"');
  expect(running.logged()).not.toMatch(/TestNote|insert into|checkpoints/);
});
