import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { initialsSchema, personNameSchema } from "../../main/domain/people/facts.ts";
import { PIN } from "../../main/domain/people/refusals.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { checkInput } from "../api/check.ts";
import { type Failure } from "../api/failure.ts";
import { useFailures } from "../api/use-failures.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { Row, Stack } from "../parts/Panel.tsx";
import { TextField } from "../parts/TextField.tsx";
import { Enrolment } from "../settings/Enrolment.tsx";
import { Cover, CoverTitle } from "./Cover.tsx";
import { initialsOf } from "./initials.ts";

const foundSchema = z.strictObject({
  name: personNameSchema,
  initials: initialsSchema,
  pin: z.string().regex(PIN, "pin-format"),
  repeated: z.string(),
});

/** An empty office: the station is joined to its centre by a code, then the first administrator is made. */
export function FirstRun({ enrolled }: { readonly enrolled: boolean }) {
  return (
    <Cover label={words.shell.firstRun.title}>
      <CoverTitle>{words.shell.firstRun.title}</CoverTitle>
      {enrolled ? <FirstAdministrator /> : <Enrolment />}
    </Cover>
  );
}

function FirstAdministrator() {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const [name, setName] = useState("");
  const [initials, setInitials] = useState<string | null>(null);
  const [pin, setPin] = useState("");
  const [repeated, setRepeated] = useState("");
  const found = useMutation(
    queries.people.found.mutationOptions({
      onSuccess: async (desk) => {
        cache.setQueryData(queries.people.desk.queryKey(), desk);
        await cache.invalidateQueries();
      },
    }),
  );
  const [checked, setChecked] = useState<readonly Failure[]>([]);
  const failures = useFailures(checked, found.error);
  const at = (field: string): string | undefined =>
    failures.find((failure) => failure.field === field)?.sentence;
  const general = failures.find((failure) => failure.field === undefined);
  const shownInitials = initials ?? initialsOf(name);

  function create(): void {
    const input = { name, initials: shownInitials, pin, repeated };
    const wrong = checkInput(foundSchema, input);
    setChecked(wrong);
    if (wrong.length === 0) found.mutate(input);
  }

  return (
    <MovingForm label={words.shell.firstRun.title} onEnd={create} failures={failures}>
      <Stack>
        <p>{words.shell.firstRun.sentence}</p>
        <TextField
          id="name"
          label={words.shell.firstRun.name}
          value={name}
          onChange={setName}
          error={at("name")}
          focused
        />
        <TextField
          id="initials"
          label={words.shell.firstRun.initials}
          value={shownInitials}
          onChange={setInitials}
          proposal={initials === null}
          error={at("initials")}
        />
        <TextField
          id="pin"
          kind="secret"
          label={words.shell.firstRun.pin}
          value={pin}
          onChange={setPin}
          error={at("pin")}
        />
        <TextField
          id="repeated"
          kind="secret"
          label={words.shell.firstRun.again}
          value={repeated}
          onChange={setRepeated}
          error={at("repeated")}
        />
        {general === undefined ? null : (
          <ErrorState what={general.sentence} code={words.failures.supportCode(general.code)} />
        )}
        <Row>
          <Button kind="primary" disabled={found.isPending} onPress={create}>
            {words.shell.firstRun.create}
          </Button>
        </Row>
        <p>{words.shell.firstRun.next}</p>
      </Stack>
    </MovingForm>
  );
}
