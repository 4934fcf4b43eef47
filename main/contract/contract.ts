import { auditContract } from "./audit.ts";
import { casesContract } from "./cases.ts";
import { intakeContract } from "./intake.ts";
import { lettersContract } from "./letters.ts";
import { peopleContract } from "./people.ts";
import { printContract } from "./print.ts";
import { recordPlanContract } from "./record-plan.ts";
import { registryContract } from "./registry.ts";
import { stationContract } from "./station.ts";
import { unitsContract } from "./units.ts";

/** All that a window may ask of an office. One line a counter. */
export const contract = {
  people: peopleContract,
  intake: intakeContract,
  registry: registryContract,
  print: printContract,
  cases: casesContract,
  letters: lettersContract,
  recordPlan: recordPlanContract,
  station: stationContract,
  audit: auditContract,
  units: unitsContract,
};

export type Contract = typeof contract;

/** `intake.register` and all its sisters. */
export type ProcedureName = {
  [Counter in keyof Contract]: `${Counter}.${Extract<keyof Contract[Counter], string>}`;
}[keyof Contract];
