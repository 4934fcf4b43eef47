import { useQuery } from "@tanstack/react-query";
import { type ItemView } from "../../main/contract/item.ts";
import {
  dayInWords,
  groupedReceipt,
  partialDateInWords,
  shortDay,
  shortInstant,
} from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { FactLine, Facts } from "../parts/Panel.tsx";
import { useNow } from "../parts/use-now.ts";
import css from "./ItemPane.module.css";
import { senderName, titleOf } from "./TodayList.tsx";

const say = words.registry.item;

/** What is known of the item, in the order in which one asks. */
export function ItemFacts({ item }: { readonly item: ItemView }) {
  const { queries } = useOffice();
  const form = useQuery(queries.intake.form.queryOptions());
  const now = useNow();
  const matter = form.data?.matters.find((each) => each.code === item.matter)?.name ?? item.matter;
  const unit = form.data?.units.find((each) => each.symbol === item.unit);
  return (
    <Facts>
      {item.cancelled === null ? null : (
        <FactLine name={say.cancelled}>
          {shortInstant(item.cancelled.at, now)} · {item.cancelled.reason ?? say.erased}
        </FactLine>
      )}
      <FactLine name={say.received}>
        {dayInWords(item.receivedOn)}, {item.receivedTime}
      </FactLine>
      {item.otherDayReason === null ? null : <FactLine name={say.otherDay}>{item.otherDayReason}</FactLine>}
      {item.receipt === null ? null : (
        <FactLine name={say.receipt} code>
          {groupedReceipt(item.receipt)}
        </FactLine>
      )}
      {item.bare ? null : (
        <>
          <FactLine name={say.sender}>{senderName(item)}</FactLine>
          <FactLine name={say.title}>{titleOf(item)}</FactLine>
          <FactLine name={say.matter}>{matter}</FactLine>
          <FactLine name={say.unit}>
            {unit === undefined ? item.unit : `${unit.symbol} · ${unit.name}`}
          </FactLine>
          {item.dueOn === null ? null : (
            <FactLine name={say.due}>
              {dayInWords(item.dueOn)}
              <DueSteps item={item} today={form.data?.today ?? item.receivedOn} />
            </FactLine>
          )}
          <FactLine name={say.documentDate}>
            {item.documentDate === null ? words.parts.noData : partialDateInWords(item.documentDate)}
          </FactLine>
          <FactLine name={say.reference}>{item.reference ?? words.parts.noData}</FactLine>
          <FactLine name={say.attachments}>{item.attachments}</FactLine>
          <FactLine name={say.pages}>{item.pages ?? say.pagesNotCounted}</FactLine>
        </>
      )}
      <FactLine name={say.channel}>{words.registry.channels[item.channel]}</FactLine>
      {item.postedOn === null ? null : <FactLine name={say.posted}>{dayInWords(item.postedOn)}</FactLine>}
      {item.postalNumber === null ? null : (
        <FactLine name={say.postalNumber} code>
          {item.postalNumber}
        </FactLine>
      )}
      {item.remarks === "" ? null : <FactLine name={say.remarks}>{item.remarks}</FactLine>}
      {item.assignedUnit === null ? null : <FactLine name={say.assigned}>{item.assignedUnit}</FactLine>}
    </Facts>
  );
}

/** Each step of the count, so that the date can be explained to the person at the window. */
function DueSteps({ item, today }: { readonly item: ItemView; readonly today: string }) {
  if (item.dueSteps.length === 0) return null;
  return (
    <p className={css.steps}>
      {item.dueSteps
        .map((step) =>
          [shortDay(step.date, today), say.dueStep[step.why], step.note === "" ? "" : `(${step.note})`]
            .filter(Boolean)
            .join(" "),
        )
        .join(" → ")}
    </p>
  );
}
