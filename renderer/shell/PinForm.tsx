import { useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { FormButtons } from "../parts/FormButtons.tsx";
import { Waiting } from "../parts/Notice.tsx";
import { Stack } from "../parts/Panel.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSignIn } from "./sign-in-with-pin.ts";

export type PinFormProps = {
  readonly clerk: string;
  readonly other: string;
  readonly onOther: () => void;
};

/** One field and Enter. A wrong PIN is cleared and stays in focus. */
export function PinForm({ clerk, other, onOther }: PinFormProps) {
  const [pin, setPin] = useState("");
  const { signIn, busy, failure } = useSignIn();
  function enter(): void {
    if (pin === "" || busy) return;
    signIn(clerk, pin);
    setPin("");
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <Stack>
        <TextField
          id="pin"
          label={words.shell.signIn.pin}
          kind="secret"
          value={pin}
          onChange={setPin}
          error={busy || pin !== "" ? undefined : failure?.sentence}
          focused
        />
        {busy ? <Waiting>{words.shell.signIn.checking}</Waiting> : null}
        <FormButtons
          does={words.shell.signIn.enter}
          keys="Enter"
          busy={busy}
          leave={other}
          onLeave={onOther}
        />
      </Stack>
    </form>
  );
}
