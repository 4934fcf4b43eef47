import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Office } from "../../main/office/office.ts";
import { TestMachine } from "../office/test-office.ts";
import { type Border } from "./borders.ts";
import { errorOf } from "./conformance.ts";

/** In process a name that is in no contract does not compile. Where messages cross, a newer window may still send one. */
export function borderRefusesUnknownNames(open: (office: Office) => Promise<Border>): void {
  describe("a name that is in no contract", () => {
    let machine: TestMachine;
    let border: Border;

    beforeEach(async () => {
      machine = new TestMachine();
      border = await open(await machine.openFounded());
    });
    afterEach(async () => {
      await border.close();
      await machine[Symbol.asyncDispose]();
    });

    test.each([["intake", "burn"], ["__proto__", "constructor"], ["intake", "register", "undo"], ["people"]])(
      "is not found: %s.%s",
      async (...path: readonly string[]) => {
        const error = await errorOf(callByName(border.client, path));

        expect(error).toMatchObject({ code: "NOT_FOUND", status: 404 });
      },
    );
  });
}

/** The client makes a call of any path, as a window of another version would; its type is right to forbid it. */
function callByName(client: unknown, path: readonly string[]): Promise<unknown> {
  let at = client as Record<string, unknown>;
  for (const name of path) at = at[name] as Record<string, unknown>;
  return (at as unknown as () => Promise<unknown>)();
}
