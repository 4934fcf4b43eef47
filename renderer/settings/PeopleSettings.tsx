import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { EmptyState, Waiting } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { NewPerson } from "./NewPerson.tsx";
import { PersonCard } from "./PersonCard.tsx";

const say = words.settings.people;

/** Who works here, with roles as dated grants: who could do what on any day can be read back. */
export function PeopleSettings() {
  const { queries } = useOffice();
  const me = usePerson();
  const people = useQuery(queries.people.list.queryOptions());
  const [adding, setAdding] = useState(false);
  if (people.data === undefined) return <Waiting>{words.parts.loading}</Waiting>;
  if (adding) return <NewPerson onDone={() => setAdding(false)} />;
  return (
    <>
      {may(me, "people.add") ? (
        <Row>
          <Button onPress={() => setAdding(true)}>{say.add}</Button>
        </Row>
      ) : null}
      {people.data.length === 0 ? <EmptyState>{say.none}</EmptyState> : null}
      {people.data.map((person) => (
        <PersonCard key={person.id} person={person} changes={may(me, "people.grant")} />
      ))}
    </>
  );
}
