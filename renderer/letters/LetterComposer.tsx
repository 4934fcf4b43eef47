import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type LetterView } from "../../main/contract/case-views.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { Row, Stack } from "../parts/Panel.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { LetterForm } from "./LetterForm.tsx";
import { LetterPreview } from "./LetterPreview.tsx";
import { useLetterChanged } from "./letter-changed.ts";
import { typedLetter } from "./letter-values.ts";
import { VoidLetter } from "./VoidLetter.tsx";

/** A saved draft: written further, looked at as it will be printed, signed for good. */
export function LetterComposer(props: {
  readonly view: LetterView;
  readonly text: NonNullable<LetterView["text"]>;
}) {
  const { view, text } = props;
  const [initial] = useState(() => typedLetter({ ...view, ...text }));
  return (
    <LetterForm caseId={view.case} letter={view.id} name={`letter/${view.id}`} initial={initial}>
      {(saveFirst, dirty) => <DraftActs view={view} saveFirst={saveFirst} dirty={dirty} />}
    </LetterForm>
  );
}

type DraftActsProps = {
  readonly view: LetterView;
  readonly saveFirst: (then: (saved: LetterView) => void) => void;
  readonly dirty: boolean;
};

/** What is looked at and signed is what stands in the form: it is saved first. */
function DraftActs({ view, saveFirst, dirty }: DraftActsProps) {
  const person = usePerson();
  const [doing, setDoing] = useState<"look" | "sign" | "void" | null>(null);
  function start(next: "look" | "sign"): void {
    if (dirty) saveFirst(() => setDoing(next));
    else setDoing(next);
  }
  const signs = may(person, "letters.sign");
  useKeys(say.keys.letter, [
    { keys: "Alt+P", does: say.preview, run: () => start("look") },
    ...(signs ? [{ keys: "Alt+Z", does: say.sign, run: () => start("sign") }] : []),
  ]);
  const leave = (): void => setDoing(null);
  return (
    <Stack>
      <Row>
        <Button keys="Alt+P" onPress={() => start("look")}>
          {say.preview}
        </Button>
        {signs ? (
          <Button
            kind={doing === "sign" ? "secondary" : "primary"}
            keys="Alt+Z"
            onPress={() => start("sign")}
          >
            {say.sign}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => setDoing("void")}>
          {say.void}
        </Button>
      </Row>
      {doing === "sign" ? <Sign view={view} onLeave={leave} /> : null}
      {doing === "void" ? <VoidLetter view={view} onLeave={leave} /> : null}
      {doing === "look" ? <LetterPreview view={view} onClose={leave} /> : null}
    </Stack>
  );
}

function Sign({ view, onLeave }: { readonly view: LetterView; readonly onLeave: () => void }) {
  const { queries } = useOffice();
  const changed = useLetterChanged();
  const sign = useMutation(queries.letters.sign.mutationOptions({ onSuccess: changed }));
  const send = (): void => sign.mutate({ letter: view.id });
  useKeys(say.sign, [{ keys: "Ctrl+Shift+Enter", does: say.signDo, run: send }]);
  return (
    <Stack>
      <p>{say.signAsk}</p>
      <FormButtons
        does={say.signDo}
        keys="Ctrl+Shift+Enter"
        onDo={send}
        busy={sign.isPending}
        leave={say.notYet}
        onLeave={onLeave}
        failure={sign.error === null ? undefined : failureOf(sign.error)}
      />
    </Stack>
  );
}
