import { type IntakeField } from "./intake-resolver.ts";
import { type IntakeValues } from "./intake-values.ts";

/** What a group of fields of the form is given: the values, how to change them, what is wrong, what is pinned. */
export type FieldTools = {
  readonly values: IntakeValues;
  readonly set: (change: Partial<IntakeValues>) => void;
  readonly error: (field: IntakeField) => string | undefined;
  readonly pin: (field: IntakeField) => {
    readonly pinned: boolean;
    readonly onPin: (pinned: boolean) => void;
  };
};
