import { z } from "zod";
import { publicStateSchema } from "../../../main/domain/cases/states.ts";
import { type LookUp } from "./look-up.ts";

/** What the portal and the mobile app ask: the number as somebody typed it. */
export const statusQuestionSchema = z.strictObject({ number: z.string().max(100) });

const inThreeLanguages = z.strictObject({ pl: z.string(), en: z.string(), uk: z.string() });

/** The same as the page says. `status` null: nothing under this number, whatever the reason. */
export const statusAnswerSchema = z.strictObject({
  ok: z.literal(true),
  asOf: z.iso.datetime({ precision: 3 }).nullable(),
  status: z
    .strictObject({
      state: publicStateSchema,
      receivedOn: z.iso.date(),
      since: z.iso.date(),
      matter: inThreeLanguages.nullable(),
      unit: inThreeLanguages.nullable(),
      phone: z.string(),
      room: z.string().nullable(),
      dueOn: z.iso.date().nullable(),
      waitingUntil: z.iso.date().nullable(),
    })
    .nullable(),
});

export function statusAnswerOf({ answer, asOf }: LookUp): z.infer<typeof statusAnswerSchema> {
  return { ok: true, asOf, status: answer };
}
