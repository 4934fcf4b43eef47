/** What a row of the tax system's ledger can be. A file holds rows of one kind; files are read in this order. */
export const ledgerRowKinds = ["card", "co-owner", "obligation", "instalment", "cost", "payment"] as const;
export type LedgerRowKind = (typeof ledgerRowKinds)[number];

type Field = {
  readonly required: boolean;
  /** Heads under which systems are known to write it, plain: lower-case, without diacritics and marks. */
  readonly heads: readonly string[];
};

const must = (...heads: readonly string[]): Field => ({ required: true, heads });
const may = (...heads: readonly string[]): Field => ({ required: false, heads });

const card = must("karta", "nr karty", "numer karty", "konto podatkowe", "nr konta podatkowego", "card");
const name = must("nazwa", "podatnik", "imie i nazwisko", "nazwisko i imie", "name");
const pesel = may("pesel", "nr pesel");
const nip = may("nip", "nr nip");
const obligation = must("naleznosc", "id naleznosci", "nr naleznosci", "zobowiazanie", "obligation");
const amount = must("kwota", "kwota zl", "amount");

/** The fields of each kind of row. A card needs a PESEL or a NIP; a posted payment names obligation and instalment, or a cost. */
export const ledgerFields = {
  card: {
    card,
    name,
    pesel,
    nip,
    account: may("rachunek", "nr rachunku", "rachunek indywidualny", "nrb", "account"),
  },
  "co-owner": { card, name, pesel, nip },
  obligation: {
    obligation,
    card,
    code: must("typ", "kod", "rodzaj", "type"),
    year: must("rok", "rok podatkowy", "year"),
    amount,
    since: must("doreczono", "data doreczenia", "od dnia", "since"),
    decision: may("decyzja", "nr decyzji", "numer decyzji", "decision"),
  },
  instalment: {
    obligation,
    no: must("rata", "nr raty", "numer raty", "no"),
    amount,
    dueOn: must("termin", "termin platnosci", "platne do", "due"),
  },
  cost: {
    cost: must("upomnienie", "nr upomnienia", "koszt", "cost"),
    card,
    amount,
    servedOn: must("doreczono", "data doreczenia", "served"),
  },
  payment: {
    payment: must("wplata", "id wplaty", "nr wplaty", "payment"),
    card,
    day: must("data", "data wplaty", "data obciazenia", "day"),
    amount,
    code: may("typ", "kod", "rodzaj", "type"),
    obligation: may("naleznosc", "id naleznosci", "nr naleznosci", "zobowiazanie", "obligation"),
    no: may("rata", "nr raty", "numer raty", "no"),
    cost: may("upomnienie", "nr upomnienia", "koszt", "cost"),
    principal: may("kwota glowna", "naleznosc glowna", "principal"),
    interest: may("odsetki", "interest"),
  },
} as const satisfies Record<LedgerRowKind, Readonly<Record<string, Field>>>;

export type LedgerField<Kind extends LedgerRowKind> = keyof (typeof ledgerFields)[Kind] & string;
