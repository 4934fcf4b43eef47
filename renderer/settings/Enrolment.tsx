import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { enrolmentSchema } from "../../main/domain/station/enrolment.ts";
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

const say = words.settings.station;

/** Joins the station to its office's centre with a one-time code; from then on the station holds its own key. */
export function Enrolment() {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const [centralUrl, setCentralUrl] = useState("");
  const [code, setCode] = useState("");
  const [checked, setChecked] = useState<readonly Failure[]>([]);
  const enrol = useMutation(
    queries.station.enrol.mutationOptions({ onSuccess: () => cache.invalidateQueries() }),
  );
  const failures = useFailures(checked, enrol.error);
  const at = (field: string) => failures.find((failure) => failure.field === field)?.sentence;
  const general = failures.find((failure) => failure.field === undefined);

  function join(): void {
    const input = { centralUrl: centralUrl.trim(), code };
    const wrong = checkInput(enrolmentSchema, input);
    setChecked(wrong);
    if (wrong.length === 0) enrol.mutate(input);
  }
  return (
    <MovingForm label={say.enrol} onEnd={join} failures={failures}>
      <Stack>
        <p>{say.enrolSentence}</p>
        <TextField
          id="centralUrl"
          label={say.centralUrl}
          value={centralUrl}
          onChange={setCentralUrl}
          error={at("centralUrl")}
          focused
        />
        <TextField
          id="code"
          label={say.code}
          kind="code"
          value={code}
          onChange={setCode}
          error={at("code")}
        />
        {general === undefined ? null : (
          <ErrorState what={general.sentence} code={words.failures.supportCode(general.code)} />
        )}
        <Row>
          <Button kind="primary" disabled={enrol.isPending} onPress={join}>
            {enrol.isPending ? say.enrolling : say.enrolNow}
          </Button>
        </Row>
      </Stack>
    </MovingForm>
  );
}
