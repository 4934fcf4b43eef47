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
  cases: pick(casesContract, [
    "form",
    "board",
    "page",
    "case",
    "ofItem",
    "proposals",
    "inbox",
    "disposal",
    "openFolder",
    "openFromItem",
    "openingFor",
    "openCase",
    "join",
    "part",
    "describe",
    "assign",
    "closeFolder",
    "annul",
    "note",
    "hold",
    "move",
    "correct",
    "setProceeding",
    "stopClock",
    "startClock",
    "extendTerm",
    "close",
    "lists",
    "takeList",
    "returnList",
    "askNumbers",
  ]),
  letters: pick(lettersContract, ["letter", "register", "toDispatch"]),
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

/** Procedures that an office answers already, of those that are agreed. */
function pick<Counter extends object, Name extends keyof Counter>(
  counter: Counter,
  names: readonly Name[],
): Pick<Counter, Name> {
  // Each entry comes from the counter under the name it is put under.
  return Object.fromEntries(names.map((name) => [name, counter[name]])) as Pick<Counter, Name>;
}
