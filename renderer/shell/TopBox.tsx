import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useRef, useState } from "react";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Kbd } from "../parts/Kbd.tsx";
import { Waiting } from "../parts/Notice.tsx";
import { useToday } from "../parts/use-now.ts";
import { useSearchWords } from "../register/search-words.tsx";
import { shortNumber } from "../scan/short-number.ts";
import { type ScanOutcome, useScans } from "../scan/scans.tsx";
import css from "./TopBox.module.css";

const CameraScan = lazy(() => import("../scan/CameraScan.tsx"));

/** One box for a scan, a number or words. A scan lands here by itself, whatever has the focus. */
export function TopBox() {
  const { outcome, look, scan, clear } = useScans();
  const { search } = useSearchWords();
  const navigate = useNavigate();
  const { queries } = useOffice();
  const status = useQuery(queries.station.status.queryOptions());
  const today = useToday();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [camera, setCamera] = useState(false);
  useKeys(words.shell.keys.always, [
    {
      keys: "F3",
      does: words.shell.keys.focusBox,
      run: () => {
        box.current?.focus();
        box.current?.select();
      },
    },
  ]);

  function enter(): void {
    const typed = text.trim();
    if (typed === "") return;
    look(shortNumber(typed, status.data?.point ?? null, today.slice(0, 4)) ?? typed, () => {
      clear();
      search(typed);
      void navigate({ to: "/rejestr" });
    });
    setText("");
  }

  return (
    <header className={css.bar}>
      <search className={css.box}>
        <Icon name="search" />
        <input
          ref={box}
          className={css.input}
          aria-label={words.shell.box.label}
          placeholder={words.shell.box.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            clear();
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") enter();
            else if (event.key === "Escape") {
              setText("");
              clear();
            }
          }}
        />
        <Kbd keys="F3" quiet />
      </search>
      <Button kind="quiet" icon="camera" onPress={() => setCamera(true)}>
        {words.shell.box.camera}
      </Button>
      {outcome === null ? null : (
        <div className={css.outcome} role="alert">
          <Icon name="warning" />
          <span>{sentenceOf(outcome)}</span>
          <button type="button" className={css.dismiss} onClick={clear}>
            <Icon name="close" />
            <span className="for-readers">{words.parts.close}</span>
          </button>
        </div>
      )}
      <Dialog title={words.shell.box.camera} open={camera} onClose={() => setCamera(false)}>
        <Suspense fallback={<Waiting>{words.scan.starting}</Waiting>}>
          <CameraScan
            onRead={(read) => {
              setCamera(false);
              scan(read);
            }}
          />
        </Suspense>
      </Dialog>
    </header>
  );
}

function sentenceOf(outcome: ScanOutcome): string {
  switch (outcome.kind) {
    case "not-here":
      return words.shell.box.notHere;
    case "bad-reference":
      return refusalSentence(outcome.code);
    case "misread":
      return words.shell.box.misread;
    case "foreign":
      return words.shell.box.foreign(outcome.text.slice(0, 40));
    case "failed":
      return outcome.failure.sentence;
    default:
      return outcome satisfies never;
  }
}
