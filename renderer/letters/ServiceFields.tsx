import { type ServiceProof, serviceProofs } from "../../main/domain/letters/facts.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { DayField } from "../cases/acts/DayField.tsx";
import { Select } from "../parts/Select.tsx";

export type TypedService = { readonly on: string; readonly proof: ServiceProof };

export type ServiceFieldsProps = {
  readonly typed: TypedService;
  readonly set: (next: Partial<TypedService>) => void;
  readonly error: (field: "on" | "proof") => string | undefined;
};

/** Day and proof of a service. The day is asked first, the card lies in the hand. */
export function ServiceFields({ typed, set, error }: ServiceFieldsProps) {
  return (
    <>
      <DayField
        id="on"
        label={say.servedOn}
        value={typed.on}
        onChange={(on) => set({ on })}
        error={error("on")}
        focused
      />
      <Select
        id="proof"
        label={say.proof}
        options={serviceProofs.map((value) => ({ value, label: say.proofs[value] }))}
        value={typed.proof}
        onChange={(proof) => set({ proof })}
        error={error("proof")}
      />
    </>
  );
}
