import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ItemView } from "../../main/contract/item.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { Row } from "../parts/Panel.tsx";
import { Select } from "../parts/Select.tsx";
import { TextField } from "../parts/TextField.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import css from "./ItemPane.module.css";

const say = words.registry.item;

/** What can be done with the item now. Each asks in place, under its button, never over the whole window. */
export function ItemActions({ item }: { readonly item: ItemView }) {
  const { startDescribing } = useThingInHand();
  const person = usePerson();
  const [asking, setAsking] = useState<"assign" | "cancel" | null>(null);
  const open = item.state !== "CANCELLED_ENTRY";
  const describes = open && may(person, "intake.describe");
  const assigns = open && may(person, "intake.assign") && !item.bare;
  const cancels = open && may(person, "intake.cancel");
  const toggle = (next: "assign" | "cancel") => () => setAsking((now) => (now === next ? null : next));
  useKeys(words.registry.keys.item, [
    ...(describes
      ? [{ keys: "Alt+O", does: item.bare ? say.describe : say.correct, run: () => startDescribing(item.id) }]
      : []),
    ...(assigns ? [{ keys: "Alt+D", does: say.assign, run: toggle("assign") }] : []),
    ...(cancels ? [{ keys: "Alt+A", does: say.cancel, run: toggle("cancel") }] : []),
  ]);
  if (!open) return null;
  return (
    <>
      <Row>
        {describes ? (
          <Button
            kind={item.bare ? "primary" : "secondary"}
            keys="Alt+O"
            onPress={() => startDescribing(item.id)}
          >
            {item.bare ? say.describe : say.correct}
          </Button>
        ) : null}
        {assigns ? (
          <Button keys="Alt+D" onPress={toggle("assign")}>
            {say.assign}
          </Button>
        ) : null}
        {cancels ? (
          <Button kind="quiet" keys="Alt+A" onPress={toggle("cancel")}>
            {say.cancel}
          </Button>
        ) : null}
      </Row>
      {asking === "assign" ? <Assign item={item} onDone={() => setAsking(null)} /> : null}
      {asking === "cancel" ? <Cancel item={item} onDone={() => setAsking(null)} /> : null}
    </>
  );
}

type AskProps = { readonly item: ItemView; readonly onDone: () => void };

function useAnswer(onDone: () => void) {
  const { queries } = useOffice();
  const cache = useQueryClient();
  return {
    onSuccess: (changed: ItemView) => {
      cache.setQueryData(queries.registry.item.queryKey({ input: { item: changed.id } }), changed);
      onDone();
    },
  };
}

function Assign({ item, onDone }: AskProps) {
  const { queries } = useOffice();
  const form = useQuery(queries.intake.form.queryOptions());
  const [unit, setUnit] = useState(item.assignedUnit ?? item.unit);
  const assign = useMutation(queries.intake.assign.mutationOptions(useAnswer(onDone)));
  const send = (): void => assign.mutate({ item: item.id, unit, clerk: null });
  return (
    <MovingForm label={say.assign} className={css.ask} onEnd={send}>
      <Select
        id="assignUnit"
        label={say.assignTo}
        options={(form.data?.units ?? []).map(({ symbol, name }) => ({
          value: symbol,
          label: `${symbol} · ${name}`,
        }))}
        value={unit}
        onChange={setUnit}
        error={assign.error === null ? undefined : failureOf(assign.error).sentence}
      />
      <FormButtons does={say.assignNow} onDo={send} busy={assign.isPending} onLeave={onDone} />
    </MovingForm>
  );
}

function Cancel({ item, onDone }: AskProps) {
  const { queries } = useOffice();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const cancel = useMutation(queries.intake.cancel.mutationOptions(useAnswer(onDone)));
  function send(): void {
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") cancel.mutate({ item: item.id, reason });
  }
  const failure = cancel.error === null ? undefined : failureOf(cancel.error);
  return (
    <MovingForm label={say.cancel} className={css.ask} onEnd={send}>
      <TextField
        id="cancelReason"
        label={say.cancelReason}
        value={reason}
        onChange={setReason}
        description={say.cancelHint}
        error={missing ? say.cancelReasonMissing : undefined}
        focused
      />
      <FormButtons
        kind="danger"
        does={say.cancelNow}
        onDo={send}
        busy={cancel.isPending}
        leave={say.keep}
        onLeave={onDone}
        failure={failure}
      />
    </MovingForm>
  );
}
