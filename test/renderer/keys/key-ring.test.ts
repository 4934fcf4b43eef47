// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { KeyRing } from "../../../renderer/keys/key-ring.ts";

const f2 = (): KeyboardEvent => new KeyboardEvent("keydown", { key: "F2", code: "F2", cancelable: true });

describe("key ring", () => {
  it("asks what was added last, and what is under it once that is gone", () => {
    const ring = new KeyRing();
    const heard: string[] = [];
    ring.add(() => ({ name: "list", bindings: [{ keys: "F2", does: "", run: () => heard.push("list") }] }));
    const remove = ring.add(() => ({
      name: "panel",
      bindings: [{ keys: "F2", does: "", run: () => heard.push("panel") }],
    }));

    ring.press(f2());
    remove();
    ring.press(f2());

    expect(heard).toEqual(["panel", "list"]);
  });

  it("hears nothing while held, and again when let go", () => {
    const ring = new KeyRing();
    let heard = 0;
    ring.add(() => ({ name: "work", bindings: [{ keys: "F2", does: "", run: () => (heard += 1) }] }));
    const letGo = ring.hold();

    ring.press(f2());
    letGo();
    ring.press(f2());

    expect(heard).toBe(1);
  });

  it("does once what a held key asks for again and again", () => {
    const ring = new KeyRing();
    let heard = 0;
    ring.add(() => ({ name: "papers", bindings: [{ keys: "F2", does: "", run: () => (heard += 1) }] }));
    const again = new KeyboardEvent("keydown", { key: "F2", code: "F2", cancelable: true, repeat: true });

    ring.press(f2());
    ring.press(again);

    expect(heard).toBe(1);
    expect(again.defaultPrevented).toBe(true);
  });

  it("leaves a key that is only shown to the control that handles it", () => {
    const ring = new KeyRing();
    ring.add(() => ({ name: "form", bindings: [{ keys: "F2", does: "shown only" }] }));
    const event = f2();

    ring.press(event);

    expect(event.defaultPrevented).toBe(false);
  });

  it("puts groups of one name together for showing", () => {
    const ring = new KeyRing();
    ring.add(() => ({ name: "desk", bindings: [{ keys: "F2", does: "new" }] }));
    ring.add(() => ({ name: "desk", bindings: [{ keys: "F7", does: "batch" }] }));

    expect(ring.named()).toEqual([
      {
        name: "desk",
        bindings: [
          { keys: "F7", does: "batch" },
          { keys: "F2", does: "new" },
        ],
      },
    ]);
  });
});
