import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type FileView } from "../../main/contract/cases.ts";
import { readPdf } from "../paper/pdf-reading.ts";
import { CaseHouse, list, openCaseHere } from "./case-office.ts";
import { type Client, printerConfig, refusalOf } from "./test-office.ts";

/** A station that holds the list, with one open case and its settled sister. */
async function openHouse() {
  const house = await CaseHouse.open();
  const at = await house.station("K1");
  await house.inStep(at);
  const { ask } = at.office;
  await ask.cases.takeList(list);
  const one = await openCaseHere(ask);
  return { house, ...at, ask, one };
}

const bytesOf = ({ bytes }: FileView): Uint8Array => new Uint8Array(Buffer.from(bytes, "base64"));
const textOf = (file: FileView): string => new TextDecoder().decode(bytesOf(file));

async function letter(ask: Client, id: string): Promise<string> {
  const draft = await ask.letters.template({ case: id, kind: "plain-letter" });
  return (await ask.letters.draft({ case: id, letter: null, draft })).id;
}

describe("papers of cases as files", () => {
  test("the list of cases carries each number with whom it came from, annulled ones too", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    const wrong = await openCaseHere(ask);
    await ask.cases.annul({ case: wrong.id, why: "opened-twice", reason: "Druga", movedTo: null });

    const csv = await ask.cases.listSheet({ list, format: "csv" });
    const pdf = await ask.cases.listSheet({ list, format: "pdf" });
    const xlsx = await ask.cases.listSheet({ list, format: "xlsx" });

    expect([csv.name, pdf.name, xlsx.name]).toEqual([
      "spis-spraw-FN-3160-2026.csv",
      "spis-spraw-FN-3160-2026.pdf",
      "spis-spraw-FN-3160-2026.xlsx",
    ]);
    const rows = textOf(csv).trim().split(/\r?\n/u);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain(`${one.reference};`);
    expect(rows[1]).toContain("Jan Testowy");
    expect((await readPdf(bytesOf(pdf))).pages[0]?.text).toContain("Jan Testowy");
    expect(Object.keys(unzipSync(bytesOf(xlsx)))).toContain("xl/workbook.xml");
  });

  test("the metric tells who did what, with the documents that say so", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    const id = await letter(ask, one.id);
    await ask.letters.sign({ letter: id });
    await ask.letters.dispatch({ letter: id, on: "2026-11-21", channel: "post", postalNumber: null });

    const metric = await ask.cases.metricSheet({ case: one.id, format: "csv" });
    const rows = textOf(metric).trim().split(/\r?\n/u);

    expect(metric.name).toBe("metryka-FN.3160.1.2026.csv");
    expect(rows.some((row) => row.includes("Założono sprawę FN.3160.1.2026;Jan Testowy"))).toBe(true);
    expect(rows.at(-1)).toContain("WY/K1/1/2026");
  });

  test("the morning sheet is mine or a unit's, and the disposal list is empty as long as nothing may go", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;

    const mine = await ask.cases.morningSheet({ whose: "mine" });
    const unit = await ask.cases.morningSheet({ whose: "unit", unit: "FN" });
    const disposal = await ask.cases.disposalSheet({ on: "2030-01-01", format: "csv" });

    expect([mine.name, unit.name]).toEqual(["terminy-2026-11-21.pdf", "terminy-2026-11-21-FN.pdf"]);
    expect((await readPdf(bytesOf(mine))).pages[0]?.text).toContain("Jan Testowy");
    expect(disposal.name).toBe("do-brakowania-2030-01-01.csv");
    expect(textOf(disposal).trim().split(/\r?\n/u)).toHaveLength(1);
  });

  test("the package holds what was sent apart from drafts, and its manifest agrees with every file", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    const sent = await letter(ask, one.id);
    await ask.letters.sign({ letter: sent });
    await ask.letters.dispatch({ letter: sent, on: "2026-11-21", channel: "post", postalNumber: null });
    await letter(ask, one.id);

    const file = await ask.cases.exportPackage({ case: one.id });
    const files = unzipSync(bytesOf(file));
    const manifest = new TextDecoder().decode(files["manifest-sha256.txt"]).trim().split("\n");

    expect(file.name).toBe("sprawa-FN.3160.1.2026.zip");
    const paths = Object.keys(files);
    expect(paths.filter((path) => path.startsWith("robocze/"))).toHaveLength(1);
    expect(paths.some((path) => path.includes("WY-K1-1-2026"))).toBe(true);
    expect(paths.join(" ")).not.toContain("Testowy");
    for (const line of manifest) {
      const [hash = "", path = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(files[path] ?? "")
          .digest("hex"),
      ).toBe(hash);
    }
    expect(manifest).toHaveLength(paths.length - 1);
  });

  test("taking one stands in the access log; there is none of what is not here", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    await ask.cases.exportPackage({ case: one.id });
    const inspector = await ask.people.add({
      name: "Iga Testowa",
      initials: "IT",
      pin: "314159",
      roles: ["inspector"],
      from: "2026-11-21",
    });
    await ask.people.signIn({ clerk: inspector.id, pin: "314159" });

    const { rows } = await ask.audit.views({ after: null, limit: 10 });

    expect(rows).toMatchObject([{ what: "case", subject: one.id, purpose: "export" }]);
    expect(await refusalOf(ask.cases.exportPackage({ case: "nothing" }))).toBe("case-unknown");
    expect(await refusalOf(ask.cases.metricSheet({ case: "nothing", format: "pdf" }))).toBe("case-unknown");
  });
});

describe("papers of cases through the ledger", () => {
  test("are jobs named without a person, and what failed may be tried again", async () => {
    const { house, machine, ask, one } = await openHouse();
    await using _ = house;
    const printer = machine.printer("sheets");
    const none = await refusalOf(ask.cases.printList({ list }));
    await ask.print.savePrinter(printerConfig("sheets", { serves: ["sheet"] }));

    const listed = await ask.cases.printList({ list });
    const morning = await ask.cases.printMorning({ whose: "mine" });
    printer.become({ does: "refuse", code: "paper-out" });
    const failed = await ask.cases.printMetric({ case: one.id });
    printer.become({ does: "print" });
    const again = await ask.print.retry({ job: failed.id });

    expect(none).toBe("printer-none");
    expect(listed).toMatchObject({ paper: "case-list", state: "sent", rpw: "FN/3160/2026", items: [] });
    expect(morning).toMatchObject({ paper: "morning-sheet", state: "sent", rpw: "2026-11-21" });
    expect(failed).toMatchObject({ paper: "case-metric", state: "failed", code: "paper-out" });
    expect(again).toMatchObject({ id: failed.id, state: "sent", rpw: one.reference });
    expect(printer.tray).toHaveLength(3);
  });
});
