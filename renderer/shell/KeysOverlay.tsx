import { windowWords as words } from "../../main/words/window/pl.ts";
import { type KeyGroup } from "../keys/key-ring.ts";
import { useKeyRing } from "../keys/use-keys.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Kbd } from "../parts/Kbd.tsx";
import css from "./KeysOverlay.module.css";

/** F1: every key that does something on this screen now, nearest first. */
export function KeysOverlay({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const ring = useKeyRing();
  const groups: readonly KeyGroup[] = open ? ring.named().filter((group) => group.bindings.length > 0) : [];
  return (
    <Dialog title={words.shell.keys.title} open={open} onClose={onClose} wide>
      <div className={css.groups}>
        {groups.map((group) => (
          <section key={group.name} className={css.group}>
            <h3 className={css.name}>{group.name}</h3>
            <dl>
              {group.bindings.map((binding) => (
                <div key={binding.keys} className={css.line}>
                  <dt>
                    <Kbd keys={binding.keys} />
                  </dt>
                  <dd>{binding.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={css.hint}>{words.shell.keys.closeHint}</p>
    </Dialog>
  );
}
