import { type Kysely, type Transaction } from "kysely";
import { type Scope } from "../../main/domain/facts/scope.ts";

/**
 * The centre's tables. Every one begins with `office` in its primary key, so that it partitions by office. Instants are
 * ISO text written by the program, days are ISO text: nothing here is compared with the database's clock.
 */
export type Tables = {
  offices: { office: string; receipt_secret: string; opened_at: string };
  /** The office's one counter: last position given and the running sum at it. Locked by each push until it commits. */
  counters: { office: string; position: number; sum: string; centre_epoch: number };
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
};

export type ReadDb = Kysely<Tables>;
export type Tx = Transaction<Tables>;
