import { type Scope } from "../../main/domain/facts/scope.ts";

/** A station whose signature was checked and that is not revoked. */
export type Sender = {
  readonly office: string;
  readonly station: string;
  readonly scopes: readonly Scope[];
  readonly epoch: number;
  /** The newest centre epoch in which the centre has all that it wrote. */
  readonly settledEpoch: number;
  /** When the centre last noted that it was heard of; null: never. */
  readonly lastContact: string | null;
};
