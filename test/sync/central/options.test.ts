import { expect, test } from "vitest";
import { readCommand } from "../../../sync/central/options.ts";

test("START-4 without options the centre serves on a free port of this machine", () => {
  expect(readCommand([], { XDG_DATA_HOME: "/srv" })).toMatchObject({
    office: "kruszyna",
    host: "127.0.0.1",
    port: 0,
    databaseUrl: null,
    task: { kind: "serve" },
  });
});

test("START-4 the environment names the database, the citizens' address and the journal", () => {
  const env = {
    DATABASE_URL: "postgres://db/eboi",
    OKIENKO_STATUS_ADDRESS: "https://eboi.kruszyna.example/",
    OKIENKO_CENTRE_JOURNAL: "/srv/journal.json",
  };

  expect(readCommand(["--data", "/srv/centre"], env)).toMatchObject({
    data: "/srv/centre",
    databaseUrl: "postgres://db/eboi",
    statusAddress: "https://eboi.kruszyna.example",
    journal: "/srv/journal.json",
  });
});

test("START-4 an order to enrol takes point and scopes", () => {
  expect(readCommand(["--enrol", "Pokój 13", "--scopes", "tax,accounts"], {})).toMatchObject({
    task: { kind: "enrol", name: "Pokój 13", point: null, scopes: ["tax", "accounts"] },
  });
});

test.each([
  [["--port", "99999"]],
  [["--port", "x"]],
  [["--scopes", "all"]],
  [["--proxies", "many"]],
  [["--nonsense"]],
  [["more"]],
])("START-4 %j is refused with a sentence", (args) => {
  expect(readCommand(args, {})).toEqual({ message: expect.stringMatching(/./) });
});
