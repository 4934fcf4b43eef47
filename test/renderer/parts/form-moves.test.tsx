// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { MovingForm } from "../../../renderer/parts/form-moves.tsx";
import { TextField } from "../../../renderer/parts/TextField.tsx";
import { press, type } from "../press.ts";

function Letter({ onEnd }: { readonly onEnd: () => void }) {
  const [values, setValues] = useState<Record<string, string>>({});
  const [noData, setNoData] = useState(false);
  const [pinned, setPinned] = useState(false);
  const field = (id: string) => ({
    id,
    label: id,
    value: values[id] ?? "",
    onChange: (value: string) => setValues((now) => ({ ...now, [id]: value })),
  });
  return (
    <MovingForm label="form" onEnd={onEnd}>
      <TextField {...field("title")} focused />
      <TextField {...field("reference")} noData={noData} onNoData={setNoData} />
      <TextField {...field("remarks")} pinned={pinned} onPin={setPinned} />
    </MovingForm>
  );
}

const focused = (): string | undefined => document.activeElement?.id;

describe("moving form", () => {
  afterEach(cleanup);

  it("goes on with Enter, back with Shift+Enter, and ends after the last step", () => {
    let ended = 0;
    render(<Letter onEnd={() => (ended += 1)} />);

    press("Enter");
    expect(focused()).toBe("reference");
    press("Enter");
    expect(focused()).toBe("remarks");
    press("Enter", { shiftKey: true });
    expect(focused()).toBe("reference");
    press("Enter");
    press("Enter");

    expect(ended).toBe(1);
  });

  it("leaves Ctrl+Enter to whoever saves", () => {
    render(<Letter onEnd={() => undefined} />);

    press("Enter", { ctrlKey: true });

    expect(focused()).toBe("title");
  });
});

describe("text field", () => {
  afterEach(cleanup);

  it("takes brak danych by Ctrl+B, drops what was typed, and gives it back to typing", () => {
    render(<Letter onEnd={() => undefined} />);
    press("Enter");
    type("SKO 12");

    press("b", { ctrlKey: true });
    expect(screen.getByLabelText("reference").dataset["noData"]).toBe("set");
    expect(screen.getByLabelText("reference")).toHaveProperty("value", "");

    type("X");
    expect(screen.getByLabelText("reference")).toHaveProperty("value", "X");
    expect(screen.getByLabelText("reference").dataset["noData"]).toBe("open");
  });

  it("opens brak danych again by Backspace", () => {
    render(<Letter onEnd={() => undefined} />);
    press("Enter");

    press("b", { ctrlKey: true });
    press("Backspace");

    expect(screen.getByLabelText("reference").dataset["noData"]).toBe("open");
  });

  it("shows its pin as pressed once pinned", () => {
    render(<Letter onEnd={() => undefined} />);
    const pin = screen.getByRole("button", { name: /remarks/ });

    fireEvent.click(pin);

    expect(screen.getByRole("button", { name: /remarks/ }).getAttribute("aria-pressed")).toBe("true");
  });
});
