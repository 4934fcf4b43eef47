import { auditContract } from "./audit.ts";
import { intakeContract } from "./intake.ts";
import { peopleContract } from "./people.ts";
import { printContract } from "./print.ts";
import { registryContract } from "./registry.ts";
import { stationContract } from "./station.ts";

/** All that a window may ask of an office. One line a counter. */
export const contract = {
  people: peopleContract,
  intake: intakeContract,
  registry: registryContract,
  print: printContract,
  station: stationContract,
  audit: auditContract,
};

export type Contract = typeof contract;

/** `intake.register` and all its sisters. */
export type ProcedureName = {
  [Counter in keyof Contract]: `${Counter}.${Extract<keyof Contract[Counter], string>}`;
}[keyof Contract];
