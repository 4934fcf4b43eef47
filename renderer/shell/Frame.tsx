import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { CoveredKeys, useKeys } from "../keys/use-keys.tsx";
import { KeptProvider } from "../parts/Kept.tsx";
import { Waiting } from "../parts/Notice.tsx";
import { ItemPane } from "../registry/ItemPane.tsx";
import { SearchWordsProvider } from "../register/search-words.tsx";
import { DeskMemoryProvider } from "../registry/desk-memory.tsx";
import { ScanProvider } from "../scan/scans.tsx";
import css from "./Frame.module.css";
import { KeysOverlay } from "./KeysOverlay.tsx";
import { Rail } from "./Rail.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TopBox } from "./TopBox.tsx";
import { useNewDay } from "./use-new-day.ts";
import { useThingInHand } from "./thing-in-hand.ts";

const CaseDesk = lazy(() => import("../cases/CaseDesk.tsx"));
const LetterDesk = lazy(() => import("../letters/LetterDesk.tsx"));

/** Rail, box, work, the thing in hand, status: the same on every screen. */
export function Frame() {
  const { item, close, caseId, closeCase, letter, closeLetter } = useThingInHand();
  useNewDay();
  const [keysShown, setKeysShown] = useState(false);
  useKeys(words.shell.keys.always, [
    { keys: "F1", does: words.shell.keys.showKeys, run: () => setKeysShown((shown) => !shown) },
  ]);
  // A case or a letter is a whole desk of its own: it lies over the list, which stays under it as it was left.
  const desk = letter !== undefined ? "letter" : caseId !== undefined ? "case" : null;

  return (
    <DeskMemoryProvider>
      <KeptProvider>
        <SearchWordsProvider>
          <ScanProvider>
            <div className={css.frame} data-hand={item === undefined ? undefined : true}>
              <Rail />
              <TopBox />
              <CoveredKeys when={desk !== null}>
                <main className={css.work} id="work" inert={desk !== null}>
                  <Outlet />
                </main>
              </CoveredKeys>
              {desk === null ? null : (
                <section className={css.desk} aria-label={words.shell.desk}>
                  <Suspense fallback={<Waiting>{words.parts.loading}</Waiting>}>
                    {letter === undefined ? null : (
                      <LetterDesk key={letter} letter={letter} caseId={caseId} onClose={closeLetter} />
                    )}
                    {letter !== undefined || caseId === undefined ? null : (
                      <CaseDesk key={caseId} caseId={caseId} onClose={closeCase} />
                    )}
                  </Suspense>
                </section>
              )}
              {item === undefined ? null : (
                <aside className={css.hand} aria-label={words.shell.hand}>
                  <ItemPane key={item} item={item} onClose={close} />
                </aside>
              )}
              <StatusBar onKeys={() => setKeysShown(true)} />
            </div>
            <KeysOverlay open={keysShown} onClose={() => setKeysShown(false)} />
          </ScanProvider>
        </SearchWordsProvider>
      </KeptProvider>
    </DeskMemoryProvider>
  );
}
