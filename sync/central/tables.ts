import { type Generated, type Kysely, type Transaction } from "kysely";
import { type Scope } from "../../main/domain/facts/scope.ts";

/**
 * The centre's tables. Every one begins with `office` in its primary key, so that it partitions by office. Instants are
 * ISO text written by the program, days are ISO text: nothing here is compared with the database's clock.
 */
export type Tables = {
  offices: { office: string; receipt_secret: string; opened_at: string };
  /** The office's one counter: last position given and the running sum at it. Locked by each push until it commits. */
  counters: {
    office: string;
    position: number;
    sum: string;
    centre_epoch: number;
    /** The centre epoch in which an administrator ordered numbers of cases to go on whoever is still waited for. */
    numbers_epoch: Generated<number>;
  };
  centre_epochs: { office: string; epoch: number; opened_at: string; head: number; why: string };
  /** Where pushes ended: position and running sum. */
  checkpoints: { office: string; position: number; sum: string };
  stations: {
    office: string;
    station: string;
    name: string;
    public_key: string;
    point: string | null;
    epoch: number;
    scopes: Scope[];
    enrolled_at: string;
    last_contact: string | null;
    revoked_at: string | null;
    revoke_reason: string | null;
    /** The newest centre epoch in which the centre has all that the station wrote. */
    settled_epoch: number;
  };
  /** The end of each chain. */
  chains: { office: string; station: string; epoch: number; seq: number; hash: string };
  series: { office: string; point: string; year: number; station: string; highest: number };
  codes: {
    office: string;
    code_hash: string;
    name: string;
    point: string | null;
    scopes: Scope[];
    expires_at: string;
    used_at: string | null;
    station: string | null;
  };
  facts: {
    office: string;
    position: number;
    station: string;
    epoch: number;
    seq: number;
    id: string;
    kind: string;
    version: number;
    subject: string;
    scope: Scope;
    at: string;
    day: string;
    by: string;
    /** Text, not jsonb: jsonb knows no U+0000, and what was hashed must come back as it was. */
    body: string;
    sealed_key: string | null;
    sealed_box: string | null;
    prev: string;
    hash: string;
    /** Code of the rule of the centre that the fact broke; null: it stands. */
    refused: string | null;
    refused_details: string | null;
  };
  /** `key` null: erased for ever; the row stays so that no later upload brings it back. */
  subject_keys: { office: string; subject: string; scope: Scope; key: string | null };
  /** What the public page may say of an item (see `public/status.ts`), found by the keyed hash of its receipt number. */
  public_items: { office: string; item: string; receipt_hash: string | null; state: string };
  /** Cases that an item was ever laid into. */
  case_items: { office: string; item: string; case: string };
  /** Lists of cases: `last` is the highest base number given in it, by whomever. `unit` is upper-cased here and below. */
  case_lists: { office: string; unit: string; jrwa: string; year: number; last: number };
  /** Stations that give, or once gave, the numbers of a list. At rest one at most has `held`; none: the centre gives them. */
  case_list_holders: {
    office: string;
    unit: string;
    jrwa: string;
    year: number;
    station: string;
    state: "held" | "returned" | "taken-back";
  };
  /** Every number of a case that was given. `opened`: its `CaseOpened` has come in. `sub` 0: outside a group. */
  case_numbers: {
    office: string;
    unit: string;
    jrwa: string;
    year: number;
    no: number;
    sub: number;
    case: string;
    station: string;
    is_group: boolean;
    opened: boolean;
  };
};

export type ReadDb = Kysely<Tables>;
export type Tx = Transaction<Tables>;
