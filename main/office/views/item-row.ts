import { type ItemRow } from "../../contract/item.ts";
import { formatRpw } from "../../domain/numbers/rpw.ts";
import { type ItemRecord } from "../../store/reads/items.ts";
import { numberOf } from "../printing/paper-content.ts";

/** One row of a list. */
export function itemRow(record: ItemRecord): ItemRow {
  const { item, sender, labelState, receiptState, synced } = record;
  const told = item.description;
  return {
    id: item.id,
    rpw: formatRpw(numberOf(item)),
    receivedOn: item.received.receivedOn,
    receivedTime: item.received.receivedTime,
    registeredAt: item.registeredAt,
    channel: told.channel,
    matter: told.matter,
    unit: item.assigned?.unit ?? told.unit,
    sender: sender && { id: sender.id, type: sender.type, name: sender.details?.name ?? null },
    title: told.title,
    reference: told.reference,
    attachments: told.attachments,
    state: item.state,
    caseState: record.case?.state ?? null,
    bare: item.bare,
    erased: item.erased,
    labelState,
    receiptState,
    synced,
  };
}
