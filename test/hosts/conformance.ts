import { isDefinedError, ORPCError, safe } from "@orpc/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type News } from "../../main/contract/station.ts";
import { type ItemDraft } from "../../main/domain/intake/draft.ts";
import { type Office } from "../../main/office/office.ts";
import { draft, pin, TestMachine } from "../office/test-office.ts";
import { type Border, type Client } from "./borders.ts";

/**
 * What every border between a window and an office must keep, whatever carries it. One suite, each host runs it: success, the
 * four kinds of "no" (a refusal, not allowed, not understood, an accident) kept apart, the stream of news, and values that
 * arrive as they were sent.
 */
export function borderKeepsTheContract(open: (office: Office) => Promise<Border>): void {
  let machine: TestMachine;
  let office: Office;
  let border: Border;
  let ask: Client;

  beforeEach(async () => {
    machine = new TestMachine();
    office = await machine.openFounded();
    border = await open(office);
    ask = border.client;
  });
  afterEach(async () => {
    await border.close();
    await machine[Symbol.asyncDispose]();
  });

  /** Another window on the same machine's office, opened anew. */
  async function reopened(): Promise<Client> {
    await border.close();
    await office.close();
    office = machine.open();
    border = await open(office);
    return border.client;
  }

  describe("answers", () => {
    test("with what the contract says, checked on its way out", async () => {
      const item = await ask.intake.register(draft);

      expect(item).toMatchObject({ rpw: "RPW/K1/1/2026", title: draft.title, undoSeconds: 20 });
    });

    test("with every letter, line end and empty value as it was sent", async () => {
      const remarks = 'Zażółć gęślą jaźń\nґїєі „cudzysłów” \\ "x" \t 🏛️ 0.1 e\u0301';
      const sent: ItemDraft = { ...draft, remarks, reference: null, documentDate: "2026-11", pages: null };

      const { id } = await ask.intake.register(sent);

      expect(await ask.registry.item({ item: id })).toMatchObject({
        remarks,
        reference: null,
        documentDate: "2026-11",
        pages: null,
        receivedOn: "2026-11-21",
        receivedTime: "10:42",
      });
    });

    test("to an input as large as the contract allows", async () => {
      const remarks = "ż".repeat(2000);

      const { id } = await ask.intake.register({ ...draft, remarks, title: "ó".repeat(500) });

      expect((await ask.registry.item({ item: id })).remarks).toBe(remarks);
    });

    test("calls made at once, each with its own, and no number twice", async () => {
      const titles = Array.from({ length: 25 }, (_, at) => `Pismo ${at}`);

      const items = await Promise.all(titles.map((title) => ask.intake.register({ ...draft, title })));

      expect(items.map(({ title }) => title)).toEqual(titles);
      const numbers = items.map(({ rpw }) => Number(rpw.split("/")[2]));
      expect(numbers.toSorted((one, other) => one - other)).toEqual(titles.map((_, at) => at + 1));
    });
  });

  describe("says no", () => {
    test("as the rule refused: its code, the field and the figures", async () => {
      const [error, , isDefined] = await safe(ask.intake.register({ ...draft, matter: "NO_SUCH_MATTER" }));

      expect(isDefined && error.code === "REFUSED" && error.data).toEqual({
        code: "matter-unknown",
        field: "matter",
      });
      expect(error).toMatchObject({ status: 422 });
    });

    test("with the figures that a sentence needs", async () => {
      const [first] = await ask.people.names();
      const clerk = first?.id ?? "";
      for (let wrong = 0; wrong < 3; wrong += 1) await safe(ask.people.signIn({ clerk, pin: "000000" }));

      const error = await errorOf(ask.people.signIn({ clerk, pin }));

      expect(error).toMatchObject({
        code: "REFUSED",
        data: { code: "pin-throttled", details: { seconds: 5 } },
      });
      expect(isDefinedError(error)).toBe(true);
    });

    test("when nobody is signed in", async () => {
      await ask.people.signOut();

      expect(await errorOf(ask.intake.register(draft))).toMatchObject({
        code: "NOT_SIGNED_IN",
        status: 401,
      });
      expect(await ask.people.desk()).toEqual({ state: "signed-out" });
    });

    test("when the person holds no role for it, and names the roles", async () => {
      const { today } = await ask.intake.form();
      const name = "Ewa Wzorcowa";
      const { id } = await ask.people.add({
        name,
        initials: "EW",
        pin,
        roles: ["case-officer"],
        from: today,
      });
      await ask.people.signIn({ clerk: id, pin });

      const error = await errorOf(ask.intake.register(draft));

      expect(error).toMatchObject({
        code: "NOT_ALLOWED",
        status: 403,
        data: { needs: ["front-desk", "supervisor", "administrator"] },
      });
      expect(await ask.registry.today()).toEqual([]);
    });

    test("when the store is shut, and why; the status still answers", async () => {
      machine.key.fill(9);
      ask = await reopened();

      const error = await errorOf(ask.registry.today());

      expect(error).toMatchObject({ code: "STORE_SHUT", status: 503, data: { trouble: "wrong-key" } });
      expect(await ask.station.status()).toMatchObject({ store: "wrong-key", station: null });
    });

    test("to a shape that is not the contract's, naming the path", async () => {
      const { title: _left, ...without } = draft;

      // A window older than its office: the type is right to forbid it.
      const error = await errorOf(ask.intake.register(without as ItemDraft));

      expect(error).toMatchObject({ code: "BAD_REQUEST", status: 400 });
      expect(JSON.stringify(error.data)).toContain('"path":["title"]');
      expect(await ask.registry.today()).toEqual([]);
    });

    test("to a key too much, which is how a typing mistake looks", async () => {
      const error = await errorOf(ask.registry.item({ item: "x", tilte: "y" } as { item: string }));

      expect(error).toMatchObject({ code: "BAD_REQUEST" });
    });

    test("of an accident with nothing of what happened inside", async () => {
      const { bytes } = machine;
      machine.bytes = () => {
        throw new Error("inner words of the machine");
      };

      const error = await errorOf(ask.intake.register(draft));

      machine.bytes = bytes;
      expect(error).toMatchObject({ code: "INTERNAL_SERVER_ERROR", status: 500 });
      expect(JSON.stringify(error)).not.toContain("inner words");
      expect(`${error.message} ${error.stack ?? ""}`).not.toMatch(/inner words|receipt-number\.ts/);
      expect(machine.logged.join("\n")).toContain("accident");
      expect(machine.logged.join("\n")).not.toContain("inner words");
    });

    test("and a call after it is answered as ever", async () => {
      await safe(ask.intake.register({ ...draft, matter: "NO_SUCH_MATTER" }));

      expect(await ask.intake.register(draft)).toMatchObject({ rpw: "RPW/K1/1/2026" });
    });
  });

  describe("the stream of news", () => {
    test("begins with hello, then tells what was committed", async () => {
      const news = await ask.station.news();
      const hello = await news.next();

      await ask.intake.register(draft);
      const heard: News["kind"][] = [];
      for await (const { kind } of news) {
        heard.push(kind);
        if (kind === "items") break;
      }

      expect(hello.value).toEqual({ kind: "hello" });
      expect(heard).toContain("status");
      expect(heard).not.toContain("hello");
    });

    test("goes to each window that listens", async () => {
      const windows = await Promise.all([ask.station.news(), ask.station.news()]);
      await Promise.all(windows.map((news) => news.next()));

      await ask.people.lock();

      for (const news of windows) expect((await news.next()).value).toEqual({ kind: "desk" });
      await Promise.all(windows.map((news) => news.return?.()));
    });

    test("is let go of when the window closes it, and begins anew when asked", async () => {
      const first = await ask.station.news();
      await first.next();
      await first.return?.();

      const second = await ask.station.news();

      expect((await second.next()).value).toEqual({ kind: "hello" });
      await second.return?.();
    });

    test("ends with the office, without an error", async () => {
      const news = await ask.station.news();
      await news.next();

      await office.close();

      expect((await news.next()).done).toBe(true);
    });
  });
}

/** How a call was refused. A call that was not, or that broke in another way, fails the test. */
export async function errorOf(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const [error] = await safe(call);
  if (!(error instanceof ORPCError)) throw new Error(`Not refused as the contract says: ${String(error)}`);
  return error;
}
