import { describe, expect, test } from "vitest";
import { checkEDeliveryAddress } from "../../../main/domain/identifiers/e-delivery-address.ts";
import { checkEpuapAddress } from "../../../main/domain/identifiers/epuap-address.ts";
import { checkKrs } from "../../../main/domain/identifiers/krs.ts";
import { checkLandParcel } from "../../../main/domain/identifiers/land-parcel.ts";
import { checkForeignDocument } from "../../../main/domain/identifiers/passport.ts";
import { checkSimc, checkTerc, checkUlic } from "../../../main/domain/identifiers/teryt.ts";

describe("checkTerc", () => {
  test.each([
    ["2404082", "2404082", 2],
    ["240408", "240408", null],
    ["24 04 08 2", "2404082", 2],
  ])("takes %j apart", (text, normalized, municipalityKind) => {
    expect(checkTerc(text)).toEqual({
      ok: true,
      normalized,
      voivodeship: "24",
      county: "04",
      municipality: "08",
      municipalityKind,
    });
  });

  test.each([
    ["24040", "FORMAT", "terc-format"],
    ["24040822", "FORMAT", "terc-format"],
    ["24O408", "FORMAT", "terc-format"],
    ["2504082", "SEMANTIC", "terc-voivodeship"],
    ["3404082", "SEMANTIC", "terc-voivodeship"],
    ["0004082", "SEMANTIC", "terc-voivodeship"],
    ["2400082", "SEMANTIC", "terc-zero-part"],
    ["2404002", "SEMANTIC", "terc-zero-part"],
    ["2404080", "SEMANTIC", "terc-kind"],
    ["2404087", "SEMANTIC", "terc-kind"],
  ])("refuses %s: %s, %s", (text, outcome, code) => {
    expect(checkTerc(text)).toMatchObject({ ok: false, outcome, code, weight: "blocking" });
  });
});

describe("checkSimc and checkUlic", () => {
  test("take seven and five digits", () => {
    expect(checkSimc("0142116")).toEqual({ ok: true, normalized: "0142116" });
    expect(checkUlic("10268")).toEqual({ ok: true, normalized: "10268" });
  });

  test("refuse other lengths and letters", () => {
    expect(checkSimc("014211")).toMatchObject({ ok: false, code: "simc-format" });
    expect(checkUlic("1026a")).toMatchObject({ ok: false, code: "ulic-format" });
  });
});

describe("checkLandParcel", () => {
  test("takes the parcel of the domain reference apart", () => {
    expect(checkLandParcel("240408_2.0003.127/4")).toEqual({
      ok: true,
      normalized: "240408_2.0003.127/4",
      terc: "2404082",
      district: "0003",
      sheet: null,
      parcel: "127/4",
    });
  });

  test("takes one without a division and one with a map sheet", () => {
    expect(checkLandParcel("240408_2.0003.127")).toMatchObject({ ok: true, parcel: "127" });
    expect(checkLandParcel("240408_2.0003.ar_2.127/4")).toMatchObject({ ok: true, sheet: "AR_2" });
  });

  test.each([
    ["240408.0003.127/4", "FORMAT", "land-parcel-format"],
    ["240408_2.003.127/4", "FORMAT", "land-parcel-format"],
    ["240408_2.0003.0", "FORMAT", "land-parcel-format"],
    ["240408_2.0003.127/0", "FORMAT", "land-parcel-format"],
    ["250408_2.0003.127/4", "SEMANTIC", "land-parcel-municipality"],
    ["240408_7.0003.127/4", "SEMANTIC", "land-parcel-municipality"],
  ])("refuses %s: %s, %s", (text, outcome, code) => {
    expect(checkLandParcel(text)).toMatchObject({ ok: false, outcome, code });
  });
});

describe("checkKrs", () => {
  test.each(["0000123456", "KRS 0000123456", "krs: 0000 123 456"])("takes %j", (text) => {
    expect(checkKrs(text)).toEqual({ ok: true, normalized: "0000123456" });
  });

  test.each([
    ["123456", "krs-length"],
    ["00001234567", "krs-length"],
    ["000012345X", "krs-not-digits"],
    ["0000000000", "krs-zeros"],
  ])("refuses %s with %s", (text, code) => {
    expect(checkKrs(text)).toMatchObject({ ok: false, code, weight: "blocking" });
  });
});

describe("checkEpuapAddress", () => {
  test.each(["/8abc1def2g/SkrytkaESP", "/UGKruszyna/skrytka-1", " /8abc1def2g/SkrytkaESP\u200b"])(
    "takes %j and keeps its case",
    (text) => {
      expect(checkEpuapAddress(text)).toMatchObject({
        ok: true,
        normalized: text.replace(/[\s\u200b]/g, ""),
      });
    },
  );

  test.each([
    "8abc1def2g/SkrytkaESP",
    "/ab/SkrytkaESP",
    "/8abc1def2g/",
    "/8abc1def2g/a/b",
    "/żółw1/skrytka",
    "",
  ])("refuses %j", (text) => {
    expect(checkEpuapAddress(text)).toMatchObject({ ok: false, code: "epuap-format" });
  });
});

describe("checkEDeliveryAddress", () => {
  test.each([
    "ae:pl-10000-20000-krusz-29",
    "AE:PL 10000 20000 KRUSZ 29",
    "AEPL1000020000KRUSZ29",
    "AE:PL\u201110000\u201120000\u2011KRUSZ\u201129",
  ])("takes %j", (text) => {
    expect(checkEDeliveryAddress(text)).toEqual({ ok: true, normalized: "AE:PL-10000-20000-KRUSZ-29" });
  });

  test.each(["AE:PL-1000-020000-KRUSZ-29", "AE:PL-10000-20000-KRUSŻ-29", "AE:DE-10000-20000-KRUSZ-29", ""])(
    "warns of the form of %j",
    (text) => {
      expect(checkEDeliveryAddress(text)).toMatchObject({ code: "e-delivery-format", weight: "warning" });
    },
  );
});

describe("checkForeignDocument", () => {
  test("keeps the number as printed, after its country", () => {
    expect(checkForeignDocument(" fe 123456 ", "ua")).toEqual({ ok: true, normalized: "UA FE 123456" });
  });

  test.each([
    ["", "UA", "foreign-document-empty"],
    ["1".repeat(21), "UA", "foreign-document-too-long"],
    ["FE123456", "UKR", "foreign-document-country"],
    ["FE123456", "", "foreign-document-country"],
  ])("warns of %j from %j with %s", (text, country, code) => {
    expect(checkForeignDocument(text, country)).toMatchObject({ ok: false, code, weight: "warning" });
  });

  test("takes twenty characters", () => {
    expect(checkForeignDocument("1".repeat(20), "UA").ok).toBe(true);
  });
});
