import { createContext, type ReactNode, use } from "react";
import { access } from "../../main/contract/access.ts";
import { type ProcedureName } from "../../main/contract/contract.ts";
import { type Person } from "../../main/contract/people.ts";

const PersonContext = createContext<Person | null>(null);

export function PersonProvider({
  person,
  children,
}: {
  readonly person: Person;
  readonly children: ReactNode;
}) {
  return <PersonContext value={person}>{children}</PersonContext>;
}

export function usePerson(): Person {
  const person = use(PersonContext);
  if (person === null) throw new Error("PersonProvider is missing above");
  return person;
}

/** Shows only what may be used. The office decides again at its own door. */
export function may(person: Person, procedure: ProcedureName): boolean {
  const needed = access[procedure];
  if (needed === "anyone" || needed === "signed-in") return true;
  return needed.some((role) => person.roles.includes(role));
}
