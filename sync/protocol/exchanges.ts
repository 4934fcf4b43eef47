import type { z } from "zod";
import { addresses } from "./addresses.ts";
import { caseListAnswerSchema, caseListRequestSchema } from "./case-list.ts";
import { caseNumberAnswerSchema, caseNumberAskSchema } from "./case-number.ts";
import { enrolAnswerSchema, enrolSchema } from "./enrol.ts";
import { helloAnswerSchema, helloSchema } from "./hello.ts";
import { pullAnswerSchema, pullSchema } from "./pull.ts";
import { pushAnswerSchema, pushSchema } from "./push.ts";
import type { refusalSchema } from "./refusal.ts";

/** What goes up and what comes down, by name. Any request may also be answered by a refusal. */
export const exchanges = {
  hello: { address: addresses.hello, up: helloSchema, down: helloAnswerSchema },
  push: { address: addresses.push, up: pushSchema, down: pushAnswerSchema },
  pull: { address: addresses.pull, up: pullSchema, down: pullAnswerSchema },
  enrol: { address: addresses.enrol, up: enrolSchema, down: enrolAnswerSchema },
  caseNumber: { address: addresses.caseNumber, up: caseNumberAskSchema, down: caseNumberAnswerSchema },
  caseList: { address: addresses.caseList, up: caseListRequestSchema, down: caseListAnswerSchema },
} as const;

export type Exchange = keyof typeof exchanges;
export type Up<Name extends Exchange> = z.infer<(typeof exchanges)[Name]["up"]>;
export type Down<Name extends Exchange> =
  | z.infer<(typeof exchanges)[Name]["down"]>
  | z.infer<typeof refusalSchema>;
