import { describe, expect, test } from "vitest";
import { checkBankAccount } from "../../../main/domain/identifiers/bank-account.ts";
import { checkEDeliveryAddress } from "../../../main/domain/identifiers/e-delivery-address.ts";
import { checkIdCard } from "../../../main/domain/identifiers/id-card.ts";
import { checkNip } from "../../../main/domain/identifiers/nip.ts";
import { checkPassport } from "../../../main/domain/identifiers/passport.ts";
import { checkPesel } from "../../../main/domain/identifiers/pesel.ts";
import { checkRegon } from "../../../main/domain/identifiers/regon.ts";
import { day } from "../calendar/arbitraries.ts";

/** After every birth date of the vectors, so that none is in the future. */
const later = day("2300-01-01");

const checks = {
  pesel: (input: string) => checkPesel(input, later),
  nip: checkNip,
  regon: checkRegon,
  idCard: checkIdCard,
  passport: checkPassport,
  bankAccount: checkBankAccount,
  eDelivery: checkEDeliveryAddress,
};

describe("identifiers of the domain reference, valid", () => {
  test.each([
    ["pesel", "00010100008", { bornOn: "1900-01-01", sex: "female" }],
    ["pesel", "01123100174", { bornOn: "1901-12-31", sex: "male" }],
    ["pesel", "99822812306", { bornOn: "1899-02-28", sex: "female" }],
    ["pesel", "99300543218", { bornOn: "2099-10-05", sex: "male" }],
    ["pesel", "96222900002", { bornOn: "2096-02-29", sex: "female" }],
    ["pesel", "01471500086", { bornOn: "2101-07-15", sex: "female" }],
    ["pesel", "10630955553", { bornOn: "2210-03-09", sex: "male" }],
    ["nip", "9990001232", {}],
    ["nip", "9990000008", {}],
    ["nip", "9995555550", {}],
    ["nip", "9999999999", {}],
    ["regon", "999000012", {}],
    ["regon", "999123453", {}],
    ["regon", "999000160", {}],
    ["regon", "999999990", {}],
    ["regon", "99900001200016", {}],
    ["regon", "99912345399992", {}],
    ["regon", "99999999000019", {}],
    ["idCard", "QQQ711111", {}],
    ["idCard", "ZZA754321", {}],
    ["idCard", "XYZ998765", {}],
    ["idCard", "ZZZ800001", {}],
    ["passport", "ZZ3000001", {}],
    ["passport", "ZX5123456", {}],
    ["passport", "XX9987654", {}],
    ["passport", "ZS0000177", {}],
    ["bankAccount", "74999000090000000000000001", {}],
    ["bankAccount", "08999000092026000000131234", {}],
    ["bankAccount", "18999000090013000000004821", {}],
    ["eDelivery", "AE:PL-00000-00001-ZZZZZ-17", {}],
    ["eDelivery", "AE:PL-99999-99999-XXXXX-37", {}],
    ["eDelivery", "AE:PL-10000-20000-KRUSZ-29", {}],
  ] as const)("%s %s", (kind, input, decoded) => {
    expect(checks[kind](input)).toEqual({ ok: true, normalized: input, ...decoded });
  });
});

describe("identifiers of the domain reference, invalid", () => {
  test.each([
    ["pesel", "00010100009", "CHECKSUM", "blocking", "pesel-check-digit"],
    ["pesel", "99253112345", "CHECKSUM", "blocking", "pesel-check-digit"],
    ["pesel", "00130100003", "SEMANTIC", "blocking", "pesel-impossible-date"],
    ["pesel", "99022900007", "SEMANTIC", "blocking", "pesel-impossible-date"],
    ["pesel", "00422900005", "SEMANTIC", "blocking", "pesel-impossible-date"],
    ["pesel", "0001010000", "FORMAT", "blocking", "pesel-length"],
    ["pesel", "0001010000X", "FORMAT", "blocking", "pesel-not-digits"],
    ["nip", "9990001233", "CHECKSUM", "blocking", "nip-check-digit"],
    ["nip", "9991234560", "CHECKSUM", "blocking", "nip-never-issued"],
    ["nip", "9909001232", "CHECKSUM", "blocking", "nip-check-digit"],
    ["nip", "999000123", "FORMAT", "blocking", "nip-length"],
    ["nip", "0000000000", "SEMANTIC", "blocking", "nip-zero-block"],
    ["regon", "999000013", "CHECKSUM", "blocking", "regon-check-digit"],
    ["regon", "990900012", "CHECKSUM", "blocking", "regon-check-digit"],
    ["regon", "99900001", "FORMAT", "blocking", "regon-length"],
    ["regon", "99900001200017", "CHECKSUM", "blocking", "regon-local-check-digit"],
    ["regon", "99900001300016", "CHECKSUM", "blocking", "regon-check-digit"],
    ["regon", "9990000120001", "FORMAT", "blocking", "regon-length"],
    ["idCard", "ABA123456", "CHECKSUM", "warning", "id-card-check-digit"],
    ["idCard", "ZZA754312", "CHECKSUM", "warning", "id-card-check-digit"],
    ["idCard", "XYZ998756", "CHECKSUM", "warning", "id-card-check-digit"],
    ["idCard", "AB1234567", "FORMAT", "warning", "id-card-old-booklet-or-passport"],
    ["passport", "ZZ1000001", "CHECKSUM", "warning", "passport-check-digit"],
    ["passport", "ZX5123465", "CHECKSUM", "warning", "passport-check-digit"],
    ["passport", "XZ5123456", "CHECKSUM", "warning", "passport-check-digit"],
    ["bankAccount", "74999000090000000000000010", "CHECKSUM", "blocking", "bank-account-check-digits"],
    ["bankAccount", "80999000092026000000131234", "CHECKSUM", "blocking", "bank-account-check-digits"],
    ["bankAccount", "7499900009000000000000001", "FORMAT", "blocking", "bank-account-length"],
    ["eDelivery", "AE:PL-10000-20000-KRUSZ-30", "CHECKSUM", "warning", "e-delivery-check-digits"],
    ["eDelivery", "AE:PL-11111-22222-AAAAA-33", "CHECKSUM", "warning", "e-delivery-check-digits"],
    ["eDelivery", "AE:PL-1000-20000-KRUSZ-29", "FORMAT", "warning", "e-delivery-format"],
  ] as const)("%s %s: %s, %s, %s", (kind, input, outcome, weight, code) => {
    expect(checks[kind](input)).toMatchObject({ ok: false, outcome, weight, code, normalized: input });
  });
});
