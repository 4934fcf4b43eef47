import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type ItemView } from "../../main/contract/item.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { type Failure, failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { Stack } from "../parts/Panel.tsx";
import { TextField } from "../parts/TextField.tsx";
import { refusalSentence } from "../../main/words/refusals/pl.ts";

const say = words.registry.batch;
const MOST = 100;

/** Labels first, details later: a queue at the window, or the morning's post. */
export function BatchDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={say.title} open={open} onClose={onClose}>
      <BatchForm onDone={onClose} />
    </Dialog>
  );
}

function BatchForm({ onDone }: { readonly onDone: () => void }) {
  const { client, queries } = useOffice();
  const register = useMutation(queries.intake.registerBatch.mutationOptions());
  const [count, setCount] = useState("");
  const [sheet, setSheet] = useState(false);
  const [firstCell, setFirstCell] = useState("1");
  const [wrongCount, setWrongCount] = useState<string | undefined>(undefined);
  const [printed, setPrinted] = useState<{ done: number; all: number } | null>(null);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  /** Numbers given already: should the printing fail, a second press prints and never registers again. */
  const [items, setItems] = useState<readonly ItemView[] | null>(null);
  const [busy, setBusy] = useState(false);
  // As in `useSaving`: a second Enter comes before the next drawing.
  const underWay = useRef(false);
  /** How many labels were asked for: a second press goes on behind them. */
  const asked = useRef(0);

  async function printAll(given: readonly ItemView[]): Promise<void> {
    if (sheet) {
      await client.print.labelSheet({
        items: given.map((item) => item.id),
        firstCell: Math.max(1, Number(firstCell) || 1),
      });
      return;
    }
    for (const item of given.slice(asked.current)) {
      setPrinted({ done: asked.current, all: given.length });
      await client.print.label({ item: item.id });
      asked.current += 1;
    }
  }

  async function save(): Promise<void> {
    const wanted = Number(count);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST) {
      setWrongCount(refusalSentence("batch-size"));
      return;
    }
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      const given = items ?? (await register.mutateAsync({ count: wanted }));
      setItems(given);
      await printAll(given);
      onDone();
    } catch (error) {
      setPrinted(null);
      setFailure(failureOf(error));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }

  return (
    <MovingForm label={say.title} onEnd={() => void save()}>
      <Stack>
        <p>{say.sentence}</p>
        <TextField
          id="count"
          label={say.count}
          kind="figure"
          value={count}
          onChange={(text) => {
            setCount(text);
            setWrongCount(undefined);
          }}
          error={wrongCount}
          focused
        />
        <Checkbox id="sheet" checked={sheet} onChange={setSheet}>
          {say.sheet}
        </Checkbox>
        {sheet ? (
          <TextField
            id="firstCell"
            label={say.firstCell}
            kind="figure"
            value={firstCell}
            onChange={setFirstCell}
          />
        ) : null}
        <FormButtons
          does={printed === null ? say.print : say.printing(printed.done, printed.all)}
          onDo={() => void save()}
          busy={busy}
          leaveKeys="Esc"
          onLeave={onDone}
          failure={failure}
        />
      </Stack>
    </MovingForm>
  );
}
