import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { partsOf } from "../../main/domain/calendar/civil-date.ts";
import { type StationStatus } from "../../main/contract/station.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useToday } from "../parts/use-now.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { FactLine, Facts, Row, Section } from "../parts/Panel.tsx";
import { TextField } from "../parts/TextField.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { Enrolment } from "./Enrolment.tsx";
import css from "./SettingsScreen.module.css";

const say = words.settings.station;

/** Which station this is, its series of numbers, and how it joins the office. */
export function StationSettings() {
  const { queries } = useOffice();
  const status = useQuery(queries.station.status.queryOptions());
  if (status.data === undefined) return <Waiting>{words.parts.loading}</Waiting>;
  const { data } = status;
  return (
    <>
      <Facts>
        <FactLine name={say.name}>{data.name ?? "–"}</FactLine>
        <FactLine name={say.office}>{data.office ?? "–"}</FactLine>
        <FactLine name={say.point}>{data.point ?? say.noPoint}</FactLine>
        <FactLine name={say.id} code>
          {data.station ?? "–"}
        </FactLine>
        <FactLine name={say.centre}>{data.centralUrl ?? "–"}</FactLine>
        <FactLine name={say.statusPage}>{data.statusUrl ?? "–"}</FactLine>
        <FactLine name={say.scanner}>{data.scanner.detail || say.scannerStates[data.scanner.state]}</FactLine>
        <FactLine name={say.version}>{data.version}</FactLine>
      </Facts>
      {data.station === null ? (
        <Section title={say.enrol}>
          <Enrolment />
        </Section>
      ) : null}
      {data.sync.state === "frozen" ? <Frozen /> : null}
      {data.point === null ? null : <Series status={data} />}
    </>
  );
}

function Frozen() {
  const { queries } = useOffice();
  const person = usePerson();
  const resume = useMutation(queries.station.openEpoch.mutationOptions());
  const failure = resume.error === null ? undefined : failureOf(resume.error);
  return (
    <ErrorState
      what={say.frozen}
      next={failure?.sentence}
      code={failure && words.failures.supportCode(failure.code)}
    >
      {may(person, "station.openEpoch") ? (
        <Row>
          <Button kind="danger" disabled={resume.isPending} onPress={() => resume.mutate(undefined)}>
            {say.openEpoch}
          </Button>
        </Row>
      ) : null}
    </ErrorState>
  );
}

function Series({ status }: { readonly status: StationStatus }) {
  const { queries } = useOffice();
  const person = usePerson();
  const series = useQuery(queries.station.series.queryOptions());
  const rows = series.data ?? [];
  const year = partsOf(useToday()).year;
  const mayStart =
    may(person, "station.startSeries") &&
    !rows.some((row) => row.point === status.point && row.year === year && row.begun);
  return (
    <Section title={say.series}>
      {rows.length === 0 ? <p>{say.noSeries}</p> : null}
      {rows.length === 0 ? null : (
        <table className={css.series}>
          <thead>
            <tr>
              <th scope="col">{say.point}</th>
              <th scope="col">{say.seriesYear}</th>
              <th scope="col">{say.seriesFirst}</th>
              <th scope="col">{say.seriesNext}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.point}/${row.year}`}>
                <td>{row.point}</td>
                <td>{row.year}</td>
                <td>{row.first}</td>
                <td>{row.next}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayStart ? <StartSeries year={year} /> : null}
    </Section>
  );
}

function StartSeries({ year }: { readonly year: number }) {
  const { queries } = useOffice();
  const [next, setNext] = useState("");
  const [wrong, setWrong] = useState(false);
  const start = useMutation(queries.station.startSeries.mutationOptions());
  function begin(): void {
    const number = Number(next);
    const good = Number.isInteger(number) && number >= 1 && number <= 999_999;
    setWrong(!good);
    if (good) start.mutate({ year, next: number });
  }
  const refused = start.error === null ? undefined : failureOf(start.error).sentence;
  return (
    <MovingForm label={say.startSeries} className={css.form} onEnd={begin}>
      <TextField
        id="next"
        label={say.startNext}
        kind="figure"
        value={next}
        onChange={setNext}
        description={say.startHint}
        error={wrong ? refusalSentence("bad-number") : refused}
      />
      <Row>
        <Button disabled={start.isPending} onPress={begin}>
          {say.startSeries}
        </Button>
      </Row>
    </MovingForm>
  );
}
