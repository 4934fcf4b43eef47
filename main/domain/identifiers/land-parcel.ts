import { type Brand, branded } from "../brand.ts";
import { dropInvisible, upperAscii } from "./clean.ts";
import { blocking, type IdentifierOutcome } from "./outcome.ts";
import { checkTerc, type Terc } from "./teryt.ts";

/** A parcel in the land and buildings register: `240408_2.0003.127/4`, with a map sheet `240408_2.0003.AR_2.127/4`. */
export type LandParcel = Brand<"LandParcel">;

export type LandParcelFacts = {
  /** Seven digits: municipality and its kind. */
  readonly terc: Terc;
  /** Four digits of the cadastral district (obręb). */
  readonly district: string;
  readonly sheet: string | null;
  /** Number of the parcel, `127` or `127/4`. */
  readonly parcel: string;
};

export type LandParcelCode = "land-parcel-format" | "land-parcel-municipality";

/** Checks the identifier of a parcel and takes it apart. Spaces are dropped. Refuses another form and an impossible municipality. */
export function checkLandParcel(
  input: string,
): IdentifierOutcome<LandParcel, LandParcelCode, LandParcelFacts> {
  const text = upperAscii(dropInvisible(input).replace(/\s+/gu, ""));
  const parts = /^(\d{6})_(\d)\.(\d{4})\.(?:(AR_[1-9]\d{0,3})\.)?([1-9]\d{0,6}(?:\/[1-9]\d{0,4})?)$/.exec(
    text,
  );
  if (!parts) return blocking("FORMAT", "land-parcel-format", text);
  const [, six = "", kind = "", district = "", sheet = null, parcel = ""] = parts;
  const terc = checkTerc(six + kind);
  if (!terc.ok) return blocking("SEMANTIC", "land-parcel-municipality", text);
  return {
    ok: true,
    normalized: branded<LandParcel>(text),
    terc: terc.normalized,
    district,
    sheet,
    parcel,
  };
}
