import { afterEach, expect, test, vi } from "vitest";
import { Attempts } from "../../../sync/central/public/attempts.ts";

afterEach(() => vi.useRealTimers());

function used(attempts: Attempts, address: string, now: number): void {
  for (let i = 0; i < 10; i += 1) attempts.take(address, now);
}

test("PUBLIC-2 ten attempts at once, then half a minute, then twice as long each time, at most a quarter of an hour", () => {
  const attempts = new Attempts();
  let now = 0;
  used(attempts, "192.0.2.1", now);
  const waits: number[] = [];

  for (let i = 0; i < 8; i += 1) {
    const wait = attempts.take("192.0.2.1", now);
    waits.push(wait / 1000);
    now += wait;
    expect(attempts.take("192.0.2.1", now)).toBe(0);
  }

  expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
});

test("PUBLIC-2 asking while sent away does not lengthen the wait", () => {
  const attempts = new Attempts();
  used(attempts, "192.0.2.1", 0);

  expect(attempts.take("192.0.2.1", 0)).toBe(30_000);
  expect(attempts.take("192.0.2.1", 10_000)).toBe(20_000);
  expect(attempts.take("192.0.2.1", 29_999)).toBe(1);
  expect(attempts.take("192.0.2.1", 30_000)).toBe(0);
});

test("PUBLIC-2 attempts come back through a minute, and a quiet minute forgives", () => {
  const attempts = new Attempts();
  used(attempts, "192.0.2.1", 0);

  expect(attempts.take("192.0.2.1", 6000)).toBe(0);
  expect(attempts.take("192.0.2.1", 6000)).toBe(30_000);
  used(attempts, "192.0.2.1", 200_000);
  expect(attempts.take("192.0.2.1", 200_000)).toBe(30_000);
});

test("PUBLIC-2 IPv4 addresses count by themselves, IPv6 by their network, however they are written", () => {
  const attempts = new Attempts();
  used(attempts, "192.0.2.1", 0);
  used(attempts, "2001:db8:0:1::1", 0);

  expect(attempts.take("192.0.2.2", 0)).toBe(0);
  expect(attempts.take("::ffff:192.0.2.1", 0)).toBeGreaterThan(0);
  expect(attempts.take("2001:db8:0:1:ffff::9", 0)).toBeGreaterThan(0);
  expect(attempts.take("2001:db8:0:2::1", 0)).toBe(0);
});

test("PUBLIC-2 an address is forgotten some minutes after its last attempt, though nobody else asks", () => {
  vi.useFakeTimers();
  const attempts = new Attempts();
  attempts.take("192.0.2.1", 0);
  vi.advanceTimersByTime(10 * 60_000);
  attempts.take("192.0.2.2", 0);

  vi.advanceTimersByTime(8 * 60_000);
  expect(attempts.remembered).toBe(1);
  vi.advanceTimersByTime(10 * 60_000);

  expect(attempts.remembered).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
