import { type Brand, branded } from "../brand.ts";
import { compact } from "./clean.ts";
import { blocking, type IdentifierOutcome } from "./outcome.ts";

/** A unit of the country's division (TERC): 6 digits `240408`, or 7 with the kind of municipality `2404082`. */
export type Terc = Brand<"Terc">;
/** A locality (SIMC): 7 digits. */
export type Simc = Brand<"Simc">;
/** A street (ULIC): 5 digits. */
export type Ulic = Brand<"Ulic">;

export type TercFacts = {
  readonly voivodeship: string;
  readonly county: string;
  readonly municipality: string;
  /** 1 urban, 2 rural, 3 mixed, 4 town and 5 rural area in a mixed one, 8 and 9 districts; null for six digits. */
  readonly municipalityKind: 1 | 2 | 3 | 4 | 5 | 8 | 9 | null;
};

export type TercCode = "terc-format" | "terc-voivodeship" | "terc-zero-part" | "terc-kind";

/** Checks a municipality's TERC code and takes it apart. Refuses another length, a voivodeship or kind that there is not. */
export function checkTerc(input: string): IdentifierOutcome<Terc, TercCode, TercFacts> {
  const text = compact(input);
  const parts = /^(\d{2})(\d{2})(\d{2})(\d?)$/.exec(text);
  if (!parts) return blocking("FORMAT", "terc-format", text);
  const [, voivodeship = "", county = "", municipality = "", kind = ""] = parts;
  // Voivodeships have the even numbers 02-32.
  if (Number(voivodeship) % 2 !== 0 || Number(voivodeship) < 2 || Number(voivodeship) > 32) {
    return blocking("SEMANTIC", "terc-voivodeship", text);
  }
  if (county === "00" || municipality === "00") return blocking("SEMANTIC", "terc-zero-part", text);
  const municipalityKind = kind === "" ? null : kinds.find((known) => String(known) === kind);
  if (municipalityKind === undefined) return blocking("SEMANTIC", "terc-kind", text);
  return { ok: true, normalized: branded<Terc>(text), voivodeship, county, municipality, municipalityKind };
}

const kinds = [1, 2, 3, 4, 5, 8, 9] as const;

/** Checks the form of a locality's code: 7 digits. Whether it exists only the register knows. */
export function checkSimc(input: string): IdentifierOutcome<Simc, "simc-format"> {
  const text = compact(input);
  if (!/^\d{7}$/.test(text)) return blocking("FORMAT", "simc-format", text);
  return { ok: true, normalized: branded<Simc>(text) };
}

/** Checks the form of a street's code: 5 digits. Whether it exists only the register knows. */
export function checkUlic(input: string): IdentifierOutcome<Ulic, "ulic-format"> {
  const text = compact(input);
  if (!/^\d{5}$/.test(text)) return blocking("FORMAT", "ulic-format", text);
  return { ok: true, normalized: branded<Ulic>(text) };
}
