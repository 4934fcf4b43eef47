// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type SearchOption, SearchSelect } from "../../../renderer/parts/SearchSelect.tsx";
import { press, type } from "../press.ts";

const kowalska = { id: "a", text: "Kowalska Anna" };
const kowalczyk = { id: "b", text: "Kowalczyk Jan" };
const fresh = { id: "new", text: "Nowa osoba", apart: true };

type Answer = { readonly options: readonly SearchOption[]; readonly waiting: boolean };
function Search({ given, onChoose }: { readonly given: Answer; readonly onChoose: (id: string) => void }) {
  const [text, setText] = useState("");
  return (
    <SearchSelect
      id="sender"
      label="sender"
      text={text}
      onText={setText}
      options={given.options}
      waiting={given.waiting}
      settled={false}
      onChoose={(option) => onChoose(option.id)}
    />
  );
}

function open(start: Answer): { chosen: string[]; answer: (next: Answer) => void } {
  const chosen: string[] = [];
  const search = (given: Answer) => <Search given={given} onChoose={(id) => chosen.push(id)} />;
  const { rerender } = render(search(start));
  screen.getByRole("combobox").focus();
  type("kowal");
  return { chosen, answer: (next) => rerender(search(next)) };
}

describe("search select", () => {
  afterEach(cleanup);

  it("marks the best match at once, so that Enter takes it", () => {
    const { chosen } = open({ options: [kowalska, kowalczyk, fresh], waiting: false });

    press("Enter");

    expect(chosen).toEqual(["a"]);
  });

  it("moves by arrows and comes round at the ends", () => {
    const { chosen } = open({ options: [kowalska, kowalczyk, fresh], waiting: false });

    press("ArrowUp");
    expect(screen.getByRole("combobox").getAttribute("aria-activedescendant")).toMatch(/-new$/);
    press("ArrowDown");
    press("ArrowDown");
    press("Enter");

    expect(chosen).toEqual(["b"]);
  });

  it("keeps an Enter pressed before the answer came, and takes the first of the answer", async () => {
    const { chosen, answer } = open({ options: [fresh], waiting: true });

    press("Enter");
    expect(chosen).toEqual([]);
    await act(async () => answer({ options: [kowalczyk, fresh], waiting: false }));

    expect(chosen).toEqual(["b"]);
  });

  it("drops a kept Enter when typing goes on", async () => {
    const { chosen, answer } = open({ options: [fresh], waiting: true });

    press("Enter");
    type("s");
    await act(async () => answer({ options: [kowalska], waiting: false }));

    expect(chosen).toEqual([]);
  });

  it("closes by Esc and says so to readers of the screen", () => {
    open({ options: [kowalska], waiting: false });
    expect(screen.getByRole("combobox").getAttribute("aria-expanded")).toBe("true");

    press("Escape");

    expect(screen.getByRole("combobox").getAttribute("aria-expanded")).toBe("false");
  });
});
