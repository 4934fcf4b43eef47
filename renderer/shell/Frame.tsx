import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useKeys } from "../keys/use-keys.tsx";
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

/** Rail, box, work, the thing in hand, status: the same on every screen. */
export function Frame() {
  const { item, close } = useThingInHand();
  useNewDay();
  const [keysShown, setKeysShown] = useState(false);
  useKeys(words.shell.keys.always, [
    { keys: "F1", does: words.shell.keys.showKeys, run: () => setKeysShown((shown) => !shown) },
  ]);

  return (
    <DeskMemoryProvider>
      <SearchWordsProvider>
        <ScanProvider>
          <div className={css.frame} data-hand={item === undefined ? undefined : true}>
            <Rail />
            <TopBox />
            <main className={css.work} id="work">
              <Outlet />
            </main>
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
    </DeskMemoryProvider>
  );
}
