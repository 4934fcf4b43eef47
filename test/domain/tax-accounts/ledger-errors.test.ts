import { expect, test } from "vitest";
import { type Files, person } from "./ledger-files.ts";
import { changed, errorsOf, plain, withRow } from "./ledger-plain.ts";

test.each<readonly [string, Files, string]>([
  [
    "a wrong NRB",
    changed("card", { account: "18 9990 0009 0013 0000 0000 4822" }),
    "card:2 account account-wrong",
  ],
  ["a wrong PESEL", changed("card", { pesel: "10630955554" }), "card:2 pesel pesel-wrong"],
  ["a wrong NIP", changed("co-owner", { nip: "9990001233" }), "co-owner:2 nip nip-wrong"],
  ["a person without a number", changed("card", { pesel: "" }), "card:2 - person-without-number"],
  ["no name", changed("card", { name: " " }), "card:2 name cell-required"],
  [
    "a name in the wrong encoding",
    changed("card", { name: "Micha\ufffd" }),
    "card:2 name cell-bad-characters",
  ],
  ["a name of a whole file", changed("card", { name: "x".repeat(201) }), "card:2 name cell-too-long"],
  ["an unknown kind", changed("obligation", { code: "XYZ" }), "obligation:2 code kind-code-unknown"],
  ["a reminder as a tax", changed("obligation", { code: "REMINDER" }), "obligation:2 code kind-code-unknown"],
  ["no kind", changed("obligation", { code: "" }), "obligation:2 code cell-required"],
  ["an ambiguous amount", changed("obligation", { amount: "1.403" }), "obligation:2 amount amount-ambiguous"],
  ["a negative amount", changed("payment", { amount: "-5,00" }), "payment:2 amount amount-negative"],
  ["no amount", changed("payment", { amount: "" }), "payment:2 amount cell-required"],
  ["a payment of nothing", changed("payment", { amount: "0,00" }), "payment:2 amount payment-not-positive"],
  ["a day that is none", changed("instalment", { dueOn: "31.02.2025" }), "instalment:2 dueOn cell-bad-date"],
  ["an American day", changed("instalment", { dueOn: "03/17/2025" }), "instalment:2 dueOn cell-bad-date"],
  ["a year of two digits", changed("instalment", { dueOn: "17.03.25" }), "instalment:2 dueOn cell-bad-date"],
  [
    "a year written wrong",
    changed("instalment", { dueOn: "17.03.0205" }),
    "instalment:2 dueOn cell-date-out-of-range",
  ],
  ["a payment of tomorrow", changed("payment", { day: "2025-11-22" }), "payment:2 day cell-date-in-future"],
  [
    "a reminder of tomorrow",
    changed("cost", { servedOn: "22.11.2025" }),
    "cost:2 servedOn cell-date-in-future",
  ],
  ["a tax year as a word", changed("obligation", { year: "dwa" }), "obligation:2 year cell-bad-number"],
  ["instalment nought", changed("instalment", { no: "0" }), "instalment:2 no cell-bad-number"],
  ["a card twice", withRow("card", plain.card[0] ?? {}), "card:3 card card-twice"],
  [
    "one account for two payers",
    withRow("card", {
      card: "13/4822",
      name: "B",
      pesel: person(7).pesel ?? "",
      account: plain.card[0]?.["account"] ?? "",
    }),
    "card:3 account account-of-two-payers",
  ],
  ["a co-owner twice", withRow("co-owner", plain["co-owner"][0] ?? {}), "co-owner:3 - co-owner-twice"],
  [
    "the taxpayer as a co-owner",
    withRow("co-owner", { card: "13/4821", name: "A", pesel: person(1).pesel ?? "" }),
    "co-owner:3 - co-owner-twice",
  ],
  ["a co-owner of no card", changed("co-owner", { card: "13/1" }), "co-owner:2 card card-unknown"],
  ["an obligation of no card", changed("obligation", { card: "13/1" }), "obligation:2 card card-unknown"],
  [
    "an obligation twice",
    withRow("obligation", plain.obligation[0] ?? {}),
    "obligation:3 obligation obligation-twice",
  ],
  [
    "an instalment of no obligation",
    withRow("instalment", { obligation: "N2", no: "1", amount: "1", dueOn: "2025-05-15" }),
    "instalment:4 obligation obligation-unknown",
  ],
  [
    "an instalment twice",
    withRow("instalment", plain.instalment[0] ?? {}),
    "instalment:4 no instalment-twice",
  ],
  [
    "sums that disagree",
    changed("instalment", { amount: "203,01" }),
    "obligation:2 - instalments-do-not-sum",
  ],
  ["a number left out", changed("instalment", { no: "3" }, 1), "obligation:2 - instalments-not-numbered"],
  [
    "days that fall back",
    changed("instalment", { dueOn: "2025-01-15" }, 1),
    "obligation:2 - instalments-out-of-order",
  ],
  ["a cost of no card", changed("cost", { card: "13/1" }), "cost:2 card card-unknown"],
  ["a cost twice", withRow("cost", plain.cost[0] ?? {}), "cost:3 cost cost-twice"],
  ["a payment of no card", changed("payment", { card: "13/1" }), "payment:2 card card-unknown"],
  ["a payment twice", withRow("payment", plain.payment[0] ?? {}), "payment:3 payment payment-twice"],
  [
    "a payment posted on no instalment",
    changed("payment", { no: "3" }),
    "payment:2 - payment-posted-nowhere",
  ],
  [
    "a payment posted on no cost",
    changed("payment", { obligation: "", no: "", cost: "U2" }),
    "payment:2 - payment-posted-nowhere",
  ],
  [
    "a payment posted beyond itself",
    changed("payment", { principal: "203,00", interest: "0,01" }),
    "payment:2 principal payment-posted-too-much",
  ],
  [
    "interest beyond the payment",
    changed("payment", { interest: "204,00" }),
    "payment:2 principal payment-posted-too-much",
  ],
  [
    "a posting without its debt",
    changed("payment", { obligation: "", no: "", principal: "1,00" }),
    "payment:2 principal posting-without-obligation",
  ],
])("readLedger refuses %s, and says where", (_, files, error) => {
  expect(errorsOf(files)).toContain(error);
});
