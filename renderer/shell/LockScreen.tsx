import { useState } from "react";
import { type Person } from "../../main/contract/people.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { Stack } from "../parts/Panel.tsx";
import { Cover, CoverTitle } from "./Cover.tsx";
import { PinForm } from "./PinForm.tsx";
import { SignIn } from "./SignIn.tsx";

/**
 * Lies over the work, which stays as it was. Digits are the PIN of who locked it; the first letter begins another person's name,
 * so that switching takes one key, a piece of a name and a PIN.
 */
export function LockScreen({ person }: { readonly person: Person }) {
  const [begun, setBegun] = useState<string | null>(null);
  if (begun !== null) return <SignIn begun={begun} onBack={() => setBegun(null)} />;
  return (
    <Cover label={words.shell.lock.title(person.name)}>
      <div
        onKeyDownCapture={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey || !/^\p{L}$/u.test(event.key)) return;
          event.preventDefault();
          setBegun(event.key);
        }}
      >
        <Stack>
          <CoverTitle>{words.shell.lock.title(person.name)}</CoverTitle>
          <p>{words.shell.lock.sentence}</p>
          <PinForm clerk={person.id} other={words.shell.lock.other} onOther={() => setBegun("")} />
        </Stack>
      </div>
    </Cover>
  );
}
