import { type BankAccountCode } from "./bank-account.ts";
import { type EDeliveryAddressCode } from "./e-delivery-address.ts";
import { type EmailCode } from "./email.ts";
import { type EpuapAddressCode } from "./epuap-address.ts";
import { type IdCardCode } from "./id-card.ts";
import { type KrsCode } from "./krs.ts";
import { type LandParcelCode } from "./land-parcel.ts";
import { type LandRegisterCode } from "./land-register.ts";
import { type NipCode } from "./nip.ts";
import { type ForeignDocumentCode, type PassportCode } from "./passport.ts";
import { type PeselCode } from "./pesel.ts";
import { type PhoneCode } from "./phone.ts";
import { type PostalCodeCode } from "./postal-code.ts";
import { type RegonCode } from "./regon.ts";
import { type TercCode } from "./teryt.ts";

/** Everything that a check of an identifier may object to: each has one sentence in `main/words`. */
export type IdentifierCode =
  | BankAccountCode
  | EDeliveryAddressCode
  | EmailCode
  | EpuapAddressCode
  | ForeignDocumentCode
  | IdCardCode
  | KrsCode
  | LandParcelCode
  | LandRegisterCode
  | NipCode
  | PassportCode
  | PeselCode
  | PhoneCode
  | PostalCodeCode
  | RegonCode
  | TercCode
  | "simc-format"
  | "ulic-format";
