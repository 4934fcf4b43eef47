import { type BodyOf, type OpenFact, type SealedOf } from "../facts/kinds.ts";

/** Public states that this counter gives (domain.md §2.13); the cases counter adds the rest. */
export type ItemState = "REGISTERED" | "ASSIGNED" | "CANCELLED_ENTRY";

/**
 * One incoming item (przesyłka), folded from its facts. Sealed values are null when they are "brak danych" and when their
 * key was erased: `erased` tells which.
 */
export type Item = {
  readonly id: string;
  readonly station: string;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly number: Pick<BodyOf<"ItemRegistered">, "point" | "number" | "year" | "receiptHash">;
  readonly received: Pick<BodyOf<"ItemRegistered">, "receivedOn" | "receivedTime"> &
    Pick<SealedOf<"ItemRegistered">, "otherDayReason">;
  readonly receipt: string | null;
  readonly description: ItemDescription;
  readonly erased: boolean;
  readonly bare: boolean;
  readonly state: ItemState;
  readonly stateAt: string;
  readonly assigned: BodyOf<"ItemAssigned"> | null;
  /** `reason` is null once it was erased. */
  readonly cancelled:
    | (BodyOf<"ItemCancelled"> & { readonly reason: string | null; readonly by: string; readonly at: string })
    | null;
};

export type ItemDescription = BodyOf<"ItemDescribed"> & Omit<SealedOf<"ItemDescribed">, "reason">;

export type ItemFact = OpenFact<"ItemRegistered" | "ItemDescribed" | "ItemAssigned" | "ItemCancelled">;

const NOTHING = { title: null, reference: null, postalNumber: null, remarks: "" } as const;

/**
 * What an item is after one more fact. A fact that does not fit (described before registered, a second registration) leaves
 * it as it was: the log keeps it, the state does not follow.
 */
export function foldItem(item: Item | undefined, fact: ItemFact): Item | undefined {
  switch (fact.kind) {
    case "ItemRegistered":
      return item ?? registered(fact);
    case "ItemDescribed": {
      if (item === undefined) return undefined;
      const { reason: _why, ...told } = fact.sealed ?? { reason: "", ...NOTHING };
      const description = { ...fact.body, ...told };
      return { ...item, description, erased: fact.sealed === null, bare: false };
    }
    case "ItemAssigned":
      if (item === undefined || item.state === "CANCELLED_ENTRY") return item;
      return { ...item, assigned: fact.body, state: "ASSIGNED", stateAt: fact.at };
    case "ItemCancelled":
      if (item === undefined || item.state === "CANCELLED_ENTRY") return item;
      return {
        ...item,
        state: "CANCELLED_ENTRY",
        stateAt: fact.at,
        cancelled: { ...fact.body, reason: fact.sealed?.reason ?? null, by: fact.by, at: fact.at },
      };
    default:
      return fact satisfies never;
  }
}

function registered(fact: OpenFact<"ItemRegistered">): Item {
  const { point, number, year, receiptHash, receivedOn, receivedTime, bare, ...clear } = fact.body;
  const { receipt, otherDayReason, ...told } = fact.sealed ?? {
    receipt: null,
    otherDayReason: null,
    ...NOTHING,
  };
  return {
    id: fact.subject,
    station: fact.station,
    registeredAt: fact.at,
    registeredBy: fact.by,
    number: { point, number, year, receiptHash },
    received: { receivedOn, receivedTime, otherDayReason },
    receipt,
    description: { ...clear, ...told },
    erased: fact.sealed === null,
    bare,
    state: "REGISTERED",
    stateAt: fact.at,
    assigned: null,
    cancelled: null,
  };
}
