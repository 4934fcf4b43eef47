import { adopt, confirm, doubt, withdraw } from "../domain/record-plan/acts.ts";
import { caseRulesOn, setCaseRules } from "../domain/record-plan/case-rules.ts";
import { comparePlans } from "../domain/record-plan/compare.ts";
import { planOn } from "../domain/record-plan/in-force.ts";
import { type PlanReading, readPlan } from "../domain/record-plan/read-plan.ts";
import { type RecordPlanRefusal } from "../domain/record-plan/refusals.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { MOST_FAULTS } from "../contract/record-plan.ts";
import { type WriteRefusal } from "./room.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { pageOfClasses } from "./record-plan/page.ts";
import { readTable } from "./record-plan/read-file.ts";
import { recordPlanShelf, sha256, standInFacts } from "./record-plan/shelf.ts";
import { planView, planViews, viewClass } from "./record-plan/views.ts";
import { accept } from "./refusals.ts";
import { type Room, type RoomTx } from "./room.ts";

/** The record plan (JRWA): versions, classes and what the archivist says of them. */
export function recordPlanCounter({ os: { recordPlan } }: Door, room: Room): Counter<"recordPlan"> {
  const { read } = room.store;
  const shipped = room.furnishings.recordPlan;
  const shelf = recordPlanShelf(read, shipped);
  const views = () => planViews(shelf, room);

  return {
    classes: recordPlan.classes.handler(({ input }) => {
      const plans = shelf.plans();
      const plan =
        input.plan === null
          ? planOn(plans, input.on ?? room.now().day)
          : (plans.find(({ id }) => id === input.plan) ?? null);
      if (plan === null) return { plan: null, classes: [], next: null };
      const { classes, next } = pageOfClasses(shelf.classes(plan.id), input);
      return {
        plan: planView(plan, shelf, room),
        classes: classes.map((each) => viewClass(each, room)),
        next,
      };
    }),
    plans: recordPlan.plans.handler(views),

    preview: recordPlan.preview.handler(async ({ input, errors }) => {
      const rows = accept(await readTable(Buffer.from(input.content, "base64")), errors);
      const found = readPlan(rows);
      const before = planOn(shelf.plans(), input.validFrom);
      const sound = found.errors.length === 0;
      return {
        rows: rows.length,
        classes: found.classes.length,
        leaves: found.classes.filter(({ leaf }) => leaf).length,
        errors: found.errors.slice(0, MOST_FAULTS).map(copied),
        warnings: found.warnings.slice(0, MOST_FAULTS).map(copied),
        faults: found.errors.length + found.warnings.length,
        changes: sound ? changesFrom(before?.id ?? null, found) : null,
        against:
          before === null
            ? null
            : {
                name: before.name,
                source: before.source,
                confirmed: shelf.classes(before.id).filter(({ confirmed }) => confirmed).length,
              },
      };
    }),
    adopt: recordPlan.adopt.handler(async ({ input, errors, context }) => {
      // The file is read before the transaction: nothing in it may wait.
      const rows = accept(await readTable(Buffer.from(input.content, "base64")), errors);
      const { classes, errors: faults } = readPlan(rows);
      if (faults.length > 0) throw errors.REFUSED({ data: { code: "plan-has-errors" } });
      const { name, validFrom, confirmed } = input;
      const plan = accept(
        say(actorOf(context).id, (tx) => {
          const within = recordPlanShelf(tx, shipped);
          const standing = within.plans();
          const id = room.chance.id();
          const facts = adopt(
            { id, name, validFrom, confirmed, classes },
            { standing, before: planOn(standing, validFrom), today: tx.now.day, sha256 },
          );
          if (!facts.ok) return facts;
          tx.append(facts.value);
          return accepted(id);
        }),
        errors,
      );
      return known(views().find(({ id }) => id === plan));
    }),
    withdraw: recordPlan.withdraw.handler(({ input, errors, context }) => {
      accept(
        say(actorOf(context).id, (tx) => {
          const plan = tx.recordPlan.plans().find(({ id }) => id === input.plan) ?? null;
          const facts = withdraw(plan, input.reason, tx.now.day);
          if (!facts.ok) return facts;
          tx.append(facts.value);
          return accepted(null);
        }),
        errors,
      );
      return views();
    }),

    confirm: recordPlan.confirm.handler(({ input: { plan, symbols }, errors, context }) => {
      accept(
        say(actorOf(context).id, (tx) => {
          const within = recordPlanShelf(tx, shipped);
          if (!within.plans().some(({ id }) => id === plan)) return refused("plan-unknown");
          const facts = confirm(
            plan,
            symbols.map((symbol) => within.classOf(plan, symbol)),
          );
          if (!facts.ok) return facts;
          standInFacts(tx, plan, shipped);
          tx.append(facts.value);
          return accepted(null);
        }),
        errors,
      );
      return symbols.map((symbol) => viewClass(known(shelf.classOf(plan, symbol)), room));
    }),
    doubt: recordPlan.doubt.handler(({ input: { plan, symbol, reason }, errors, context }) => {
      accept(
        say(actorOf(context).id, (tx) => {
          const facts = doubt(plan, tx.recordPlan.classOf(plan, symbol), reason);
          if (!facts.ok) return facts;
          tx.append(facts.value);
          return accepted(null);
        }),
        errors,
      );
      return viewClass(known(shelf.classOf(plan, symbol)), room);
    }),

    rules: recordPlan.rules.handler(rulesNow),
    setRules: recordPlan.setRules.handler(({ input, errors, context }) => {
      accept(
        say(actorOf(context).id, (tx) => {
          const facts = setCaseRules(input, { book: tx.recordPlan.rules(), today: tx.now.day });
          if (!facts.ok) return facts;
          tx.append(facts.value);
          return accepted(null);
        }),
        errors,
      );
      return rulesNow();
    }),
  };

  function rulesNow() {
    return caseRulesOn(read.recordPlan.rules(), room.now().day);
  }

  function changesFrom(before: string | null, { classes }: PlanReading) {
    const old = before === null ? [] : shelf.classes(before);
    const open = read.unitWork.openByClass();
    const changes = comparePlans(old, classes, (symbol) => open.get(symbol) ?? 0);
    const { added, gone, renamed, recategorised, divided, same } = changes;
    return {
      added: [...added],
      gone: [...gone],
      renamed: [...renamed],
      recategorised: [...recategorised],
      divided: [...divided],
      same,
    };
  }

  /** Says facts in one transaction of an enrolled station. */
  function say<Value>(
    by: string,
    work: (tx: RoomTx) => Outcome<Value, RecordPlanRefusal>,
  ): Outcome<Value, RecordPlanRefusal | WriteRefusal> {
    return room.commit<Value, RecordPlanRefusal>(by, (tx) =>
      tx.identity() === null ? refused("not-enrolled") : work(tx),
    );
  }
}

/** What was said a moment ago is there. */
function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("Said, and not to be found");
  return value;
}

function copied<Fault extends { readonly details: Readonly<Record<string, string | number>> }>(fault: Fault) {
  return { ...fault, details: { ...fault.details } };
}
