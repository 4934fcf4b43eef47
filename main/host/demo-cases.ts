import { type OfficeClient } from "../contract/client.ts";

/** One matter of the demo: who wrote, when, and what was done since. */
export type DemoCase = {
  readonly matter: string;
  readonly title: string;
  /** Place of the sender in the demo's book. */
  readonly sender: number;
  /** Initials of the officer. */
  readonly officer: string;
  readonly daysAgo: number;
  readonly class?: string;
  readonly acts: readonly DemoAct[];
};

/** `after`: days after the letter came. */
type DemoAct = { readonly after: number } & (
  | { readonly do: "folder" | "open" | "answer" | "withdraw" | "close" | "suspend" }
  | { readonly do: "note"; readonly text: string }
  | { readonly do: "summon"; readonly wants: readonly string[] }
  | { readonly do: "served" }
  | { readonly do: "extend"; readonly days: number; readonly reason: string }
  | { readonly do: "decide"; readonly text: string }
  | { readonly do: "draft"; readonly text: string }
);

/** Something that happens at an instant (milliseconds since 1970) of the demo's year. */
export type DemoEvent = { readonly at: number; readonly run: () => Promise<void> };

type Desk = {
  readonly client: OfficeClient;
  readonly cases: readonly DemoCase[];
  /** Registers a letter as it comes over the counter now; answers its id. */
  readonly letter: (of: Pick<DemoCase, "matter" | "title" | "sender">) => Promise<string>;
  /** Civil day of the demo's clock. */
  readonly today: () => string;
  readonly end: number;
};

const DAY_MS = 86_400_000;

/** The events of all cases, in the order in which they happen; none after `end`. */
export function demoEvents(desk: Desk): readonly DemoEvent[] {
  return desk.cases
    .flatMap((one, place) => eventsOf(one, place, desk))
    .filter(({ at }) => at < desk.end)
    .toSorted((a, b) => a.at - b.at);
}

function eventsOf(one: DemoCase, place: number, desk: Desk): DemoEvent[] {
  const { client } = desk;
  const story = { item: "", case: "", letter: "" };
  const came = desk.end - one.daysAgo * DAY_MS;
  // Some minutes apart, so that two acts of a case never fall on one instant.
  const at = (after: number, step: number): number =>
    workday(came + after * DAY_MS) + (place * 7 + step) * 60_000;
  const acts = one.acts.map((act, step) => ({
    at: at(act.after, step + 1),
    run: async () => await perform(act, one, { ...desk, story, client }),
  }));
  const begins = {
    at: at(0, 0),
    run: async () => {
      story.item = await desk.letter(one);
    },
  };
  return [begins, ...acts];
}

type Story = { item: string; case: string; letter: string };

async function perform(act: DemoAct, one: DemoCase, desk: Desk & { readonly story: Story }): Promise<void> {
  const { client, story, today } = desk;
  switch (act.do) {
    case "folder":
      story.case = (await client.cases.openFolder({ item: story.item })).id;
      return await inCharge(one, desk);
    case "open":
      return await open(one, desk);
    case "note":
      return void (await client.cases.note({ case: story.case, text: act.text }));
    case "summon":
      story.letter = await write("supplement-summons", { wants: act.wants }, desk);
      return await send(story.letter, "post-zpo", desk);
    case "served":
      return void (await client.letters.served({
        letter: story.letter,
        on: today(),
        proof: "receipt-card",
      }));
    case "answer": {
      const item = await desk.letter({ ...one, title: "Uzupełnienie wniosku" });
      return void (await client.cases.join({ case: story.case, item }));
    }
    case "extend": {
      const newDueOn = isoDay(Date.parse(today()) + act.days * DAY_MS);
      const letter = await write("new-term-notice", { newDueOn, reason: act.reason }, desk);
      return await send(letter, "post", desk);
    }
    case "decide":
      return await send(await write("decision", {}, desk, act.text), "post-zpo", desk);
    case "draft":
      return void (await write("plain-letter", {}, desk, act.text, false));
    case "suspend":
    case "withdraw": {
      const to = act.do === "suspend" ? "SUSPENDED" : "WITHDRAWN";
      return void (await client.cases.move({ case: story.case, to, public: true, reason: "" }));
    }
    case "close": {
      const { state } = await client.cases.case({ case: story.case });
      const settlement = state === "WITHDRAWN" ? "withdrawn" : "decision";
      return void (await client.cases.close({
        case: story.case,
        on: today(),
        settlement,
        late: null,
        remarks: "",
        public: true,
      }));
    }
    default:
      return act satisfies never;
  }
}

async function open(one: DemoCase, desk: Desk & { readonly story: Story }): Promise<void> {
  const { client, story } = desk;
  if (one.class === undefined) {
    const opened = await client.cases.openFromItem({ item: story.item, unconfirmedSeen: true });
    story.case = opened.id;
  } else {
    const folder = await client.cases.openFolder({ item: story.item });
    story.case = folder.id;
    const { proceeding, startOn } = await client.cases.openingFor({ case: folder.id });
    await client.cases.openCase({
      case: folder.id,
      jrwa: one.class,
      proceeding,
      startOn,
      unconfirmedSeen: true,
    });
  }
  await inCharge(one, desk);
}

async function inCharge(one: DemoCase, { client, story }: Desk & { readonly story: Story }): Promise<void> {
  const { officers } = await client.cases.form();
  const clerk = officers.find(({ initials }) => initials === one.officer)?.id ?? null;
  const { unit } = await client.cases.case({ case: story.case });
  await client.cases.assign({ case: story.case, unit, clerk });
}

/** A letter from its template, signed unless it is to stay a draft; answers its id. */
async function write(
  kind: "supplement-summons" | "new-term-notice" | "decision" | "plain-letter",
  hints: { readonly wants?: readonly string[]; readonly newDueOn?: string; readonly reason?: string },
  { client, story }: Desk & { readonly story: Story },
  text?: string,
  sign = true,
): Promise<string> {
  const { wants, ...rest } = hints;
  const draft = await client.letters.template({
    case: story.case,
    kind,
    ...rest,
    ...(wants !== undefined && { wants: [...wants] }),
  });
  const body = text === undefined ? draft.text : [{ kind: "paragraph" as const, text }];
  const { id } = await client.letters.draft({
    case: story.case,
    letter: null,
    draft: { ...draft, text: body },
  });
  if (sign) await client.letters.sign({ letter: id });
  return id;
}

async function send(
  letter: string,
  channel: "post" | "post-zpo",
  { client, today }: Pick<Desk, "client" | "today">,
): Promise<void> {
  await client.letters.dispatch({ letter, on: today(), channel, postalNumber: null });
}

/** The same day in the morning; the Friday before it where it is a Saturday or Sunday. */
function workday(instant: number): number {
  const day = new Date(instant);
  day.setUTCHours(7, 5, 0, 0);
  const back = { 6: 1, 0: 2 }[day.getUTCDay()] ?? 0;
  return day.getTime() - back * DAY_MS;
}

const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
