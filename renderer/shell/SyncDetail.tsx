import { useMutation, useQuery } from "@tanstack/react-query";
import { type SyncView } from "../../main/contract/station.ts";
import { shortInstant } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Notice.tsx";
import { FactLine, Facts, Row, Section, Stack } from "../parts/Panel.tsx";
import { useNow } from "../parts/use-now.ts";
import { refusedSentence } from "./refused-facts.ts";
import { useThingInHand } from "./thing-in-hand.ts";

const say = words.sync;

/** What waits, since when, why, and what happens next. */
export function SyncDetail({ sync }: { readonly sync: SyncView }) {
  const { queries } = useOffice();
  const { open } = useThingInHand();
  const now = useNow(1000);
  const again = useMutation(queries.station.syncNow.mutationOptions());
  const refused = useQuery(queries.station.refusedFacts.queryOptions({ enabled: sync.refused > 0 }));
  return (
    <Stack>
      <p>{say.sentences[sync.state]}</p>
      {sync.cause === null ? null : (
        <Note tone="waits">
          <p>{say.cause(sync.cause)}</p>
          <p>{words.failures.supportCode(sync.cause)}</p>
        </Note>
      )}
      <Facts>
        {sync.waiting === 0 ? null : <FactLine name={say.waitingCount}>{sync.waiting}</FactLine>}
        {sync.lastContact === null ? null : (
          <FactLine name={say.lastContactName}>{shortInstant(sync.lastContact, now)}</FactLine>
        )}
        {sync.nextTry === null ? null : (
          <FactLine name={say.nextTryName}>{shortInstant(sync.nextTry, now)}</FactLine>
        )}
      </Facts>
      {refused.data === undefined || refused.data.length === 0 ? null : (
        <Section title={say.refusedTitle}>
          <ul>
            {refused.data.map((fact) => (
              <li key={fact.id}>
                {shortInstant(fact.at, now)} · {refusedSentence(fact.kind, fact.code)}{" "}
                {fact.item === null ? null : <OpenItem item={fact.item} onOpen={open} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Row>
        <Button
          disabled={again.isPending || sync.state === "not-enrolled"}
          onPress={() => again.mutate(undefined)}
        >
          {say.now}
        </Button>
      </Row>
    </Stack>
  );
}

function OpenItem({ item, onOpen }: { readonly item: string; readonly onOpen: (item: string) => void }) {
  return (
    <Button kind="quiet" onPress={() => onOpen(item)}>
      {words.registry.saved.open}
    </Button>
  );
}
