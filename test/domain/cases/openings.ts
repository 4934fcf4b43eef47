import { type CaseWish, type OpeningContext } from "../../../main/domain/cases/opening.ts";
import { type NumberSource } from "../../../main/domain/cases/numbering.ts";
import { type RecordClass, type PlanHeader } from "../../../main/domain/record-plan/plan.ts";
import { here } from "./examples.ts";

const header: PlanHeader = {
  id: "plan-1",
  name: "Wykaz akt",
  validFrom: "2011-01-01",
  source: "shipped",
  classes: 5,
  digest: "0".repeat(64),
  adoptedBy: "clerk-1",
  adoptedOn: "2026-01-01",
};

const listing = (symbol: string, more: Partial<RecordClass> = {}): RecordClass => ({
  symbol,
  title: `Klasa ${symbol}`,
  category: "B5",
  categoryElsewhere: null,
  leaf: true,
  note: "",
  confirmed: true,
  confirmedBy: "clerk-1",
  confirmedOn: "2026-01-01",
  ...more,
});

const classes: ReadonlyMap<string, RecordClass> = new Map(
  [
    listing("143", { leaf: false, category: null }),
    listing("1431"),
    listing("1510", { category: "A" }),
    listing("3120", { category: "B10" }),
    listing("7230", { confirmed: false, confirmedBy: null, confirmedOn: null }),
  ].map((each) => [each.symbol, each]),
);

export const shelf = {
  plans: () => [header],
  classOf: (_plan: string, symbol: string) => classes.get(symbol) ?? null,
};

export const wish: CaseWish = {
  jrwa: "1431",
  group: null,
  isGroup: false,
  proceeding: "kpa-simple",
  startOn: "2026-11-21",
  public: true,
  unconfirmedSeen: false,
};

/** Opening at a station that holds every list, the last number of each being 76. */
export function opening(
  more: Partial<OpeningContext> & { readonly source?: NumberSource } = {},
): OpeningContext & { readonly numberSource: () => NumberSource } {
  const { source = { from: "here", last: 76 }, ...rest } = more;
  return {
    today: here.today,
    directory: here.directory,
    plan: { shelf, book: [] },
    receivedOn: "2026-11-21",
    groupAt: (_list, no) => (no === 78 ? true : no === 77 ? false : null),
    numberSource: () => source,
    ...rest,
  };
}
