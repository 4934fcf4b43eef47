import { type Desk as DeskView, type Person } from "../contract/people.ts";
import { add, type Around, changePin, found, grant, leave, revoke } from "../domain/people/acts.ts";
import { type Clerk, rolesOn } from "../domain/people/clerk.ts";
import { checkPin, checkPinTwice } from "../domain/people/pin.ts";
import { type PeopleRefusal } from "../domain/people/refusals.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type FactDraft } from "../domain/facts/kinds.ts";
import { type WriteTrouble } from "../store/trouble.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { JOINING } from "./enrolment.ts";
import { hashPin } from "./pins.ts";
import { accept } from "./refusals.ts";
import { type Room } from "./room.ts";
import { forgiveTries, provePin } from "./sign-in.ts";

/** Who works here, who stands at the desk, and what they may do. */
export function peopleCounter({ os: { people } }: Door, room: Room): Counter<"people"> {
  const clerks = room.store.read.clerks;

  return {
    desk: people.desk.handler(() => deskOf(room)),
    names: people.names.handler(() =>
      clerks
        .all()
        .filter((clerk) => worksOn(clerk, room.now().day))
        .map(({ id, name, initials }) => ({ id, name, initials })),
    ),

    found: people.found.handler(async ({ input, errors }) => {
      accept(checkPinTwice(input.pin, input.repeated), errors);
      const pin = await hashPin(input.pin);
      const id = room.chance.id();
      const outcome = room.commit<null, PeopleRefusal>(id, (tx) => {
        if (tx.identity() === null) return refused("not-enrolled");
        if (tx.setting(JOINING) !== null) return refused("people-not-here-yet");
        const { name, initials } = input;
        const facts = found({ id, name, initials, pin, from: tx.now.day }, tx.clerks.all());
        if (!facts.ok) return facts;
        tx.append(facts.value);
        return accepted(null);
      });
      accept(outcome, errors);
      room.desk.signIn(id);
      room.news.tell({ kind: "desk" });
      return deskOf(room);
    }),

    signIn: people.signIn.handler(async ({ input, errors }) => {
      const { id } = accept(await provePin(room, input.clerk, input.pin), errors);
      room.desk.signIn(id);
      room.news.tell({ kind: "desk" });
      return deskOf(room);
    }),
    lock: people.lock.handler(() => {
      room.desk.lock();
      room.news.tell({ kind: "desk" });
      return deskOf(room);
    }),
    signOut: people.signOut.handler(() => {
      room.desk.signOut();
      room.news.tell({ kind: "desk" });
      return deskOf(room);
    }),
    // The door has noted it already.
    present: people.present.handler(() => ({})),

    list: people.list.handler(() => clerks.all().map((clerk) => personOf(clerk, room.now().day))),

    add: people.add.handler(async ({ input, errors, context }) => {
      accept(checkPin(input.pin), errors);
      const pin = await hashPin(input.pin);
      const id = room.chance.id();
      const { name, initials, roles, from } = input;
      const outcome = room.commit<string, PeopleRefusal>(actorOf(context).id, (tx) => {
        const facts = add({ id, name, initials, pin, roles: [...new Set(roles)], from }, tx.clerks.all());
        if (!facts.ok) return facts;
        tx.append(facts.value);
        return accepted(id);
      });
      return viewOf(accept(outcome, errors));
    }),
    grant: people.grant.handler(({ input: { clerk, ...role }, errors, context }) =>
      viewOf(
        accept(
          change(actorOf(context), clerk, (known) => grant(known, role)),
          errors,
        ),
      ),
    ),
    revoke: people.revoke.handler(({ input: { clerk, ...what }, errors, context }) =>
      viewOf(
        accept(
          change(actorOf(context), clerk, (known, around) => revoke(known, what, around)),
          errors,
        ),
      ),
    ),
    leave: people.leave.handler(({ input: { clerk, on }, errors, context }) =>
      viewOf(
        accept(
          change(actorOf(context), clerk, (known, around) => leave(known, on, around)),
          errors,
        ),
      ),
    ),

    changePin: people.changePin.handler(async ({ input, errors, context }) => {
      accept(checkPinTwice(input.pin, input.repeated), errors);
      const actor = actorOf(context);
      accept(oldPinField(await provePin(room, actor.id, input.old)), errors);
      const pin = await hashPin(input.pin);
      accept(
        change(actor, actor.id, (known) => accepted([changePin(known, pin)])),
        errors,
      );
      return {};
    }),
    resetPin: people.resetPin.handler(async ({ input, errors, context }) => {
      accept(checkPin(input.pin), errors);
      const pin = await hashPin(input.pin);
      const outcome = room.commit<null, PeopleRefusal>(actorOf(context).id, (tx) => {
        const clerk = tx.clerks.byId(input.clerk);
        if (clerk === null) return refused("clerk-unknown", { field: "clerk" });
        if (!worksOn(clerk, tx.now.day)) return refused("clerk-left", { field: "clerk" });
        tx.append(changePin(clerk, pin));
        forgiveTries(tx, clerk.id);
        return accepted(null);
      });
      accept(outcome, errors);
      return {};
    }),
  };

  /** Changes one clerk by a rule that sees everybody; answers the clerk's id. */
  function change(
    actor: Clerk,
    clerkId: string,
    rule: (clerk: Clerk, around: Around) => Outcome<readonly FactDraft[], PeopleRefusal>,
  ): Outcome<string, PeopleRefusal | WriteTrouble> {
    return room.commit<string, PeopleRefusal>(actor.id, (tx) => {
      const clerk = tx.clerks.byId(clerkId);
      if (clerk === null) return refused("clerk-unknown", { field: "clerk" });
      const facts = rule(clerk, { clerks: tx.clerks.all(), today: tx.now.day });
      if (!facts.ok) return facts;
      tx.append(facts.value);
      return accepted(clerkId);
    });
  }

  function viewOf(id: string): Person {
    const clerk = clerks.byId(id);
    if (clerk === null) throw new Error("A clerk who was just written is not there");
    return personOf(clerk, room.now().day);
  }
}

/** Who stands at the desk, as windows see it. */
export function deskOf(room: Room): DeskView {
  const { clerks } = room.store.read;
  const { day } = room.now();
  const standing = room.desk.standing();
  if (standing.state !== "empty") {
    const clerk = clerks.byId(standing.clerk);
    if (clerk !== null && worksOn(clerk, day)) return { state: standing.state, person: personOf(clerk, day) };
  }
  return { state: clerks.all().length === 0 ? "founding" : "signed-out" };
}

/** True until the end of the day on which a person leaves. */
export function worksOn(clerk: Clerk, day: string): boolean {
  return clerk.leftOn === null || day <= clerk.leftOn;
}

function personOf(clerk: Clerk, day: string): Person {
  const { id, name, initials, grants, leftOn } = clerk;
  return {
    id,
    name,
    initials,
    roles: [...rolesOn(clerk, day)],
    leftOn,
    grants: grants.map((each) => ({ ...each })),
  };
}

/** The sentence about a wrong PIN stands beside the old one. */
function oldPinField<Value, Code extends string>(outcome: Outcome<Value, Code>): Outcome<Value, Code> {
  return outcome.ok ? outcome : { ...outcome, field: "old" };
}
