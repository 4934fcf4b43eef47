import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { EscapeScope } from "../parts/KeyScope.tsx";
import { Waiting } from "../parts/Notice.tsx";
import { Cover, CoverTitle } from "./Cover.tsx";
import { PersonPicker, type PickedPerson } from "./PersonPicker.tsx";
import { PinForm } from "./PinForm.tsx";

export type SignInProps = {
  /** What was already typed of the name. */
  readonly begun?: string;
  readonly onBack?: () => void;
};

/** Name by typing, then the PIN: two Enters and a signed-in desk. */
export function SignIn({ begun = "", onBack }: SignInProps) {
  const { queries } = useOffice();
  const names = useQuery(queries.people.names.queryOptions());
  const [person, setPerson] = useState<PickedPerson | null>(null);

  return (
    <Cover label={words.shell.signIn.title}>
      <CoverTitle>{person?.name ?? words.shell.signIn.title}</CoverTitle>
      {names.data === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {person === null && names.data !== undefined ? (
        <EscapeScope onEscape={() => onBack?.()}>
          <PersonPicker people={names.data} begun={begun} onPick={setPerson} />
        </EscapeScope>
      ) : null}
      {person === null ? null : (
        <PinForm clerk={person.id} other={words.shell.signIn.back} onOther={() => setPerson(null)} />
      )}
    </Cover>
  );
}
