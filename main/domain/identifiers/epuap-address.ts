import { type Brand, branded } from "../brand.ts";
import { dropInvisible } from "./clean.ts";
import { blocking, type IdentifierOutcome } from "./outcome.ts";

/** An address in the old state system: `/8abc1def2g/SkrytkaESP`. Case is kept. */
export type EpuapAddress = Brand<"EpuapAddress">;

export type EpuapAddressCode = "epuap-format";

/** Checks an ePUAP address: an organisation of 3-64 characters and a box of 1-64. Spaces are dropped. */
export function checkEpuapAddress(input: string): IdentifierOutcome<EpuapAddress, EpuapAddressCode> {
  const text = dropInvisible(input).replace(/\s+/gu, "");
  if (!/^\/\w{3,64}\/[\w-]{1,64}$/.test(text)) return blocking("FORMAT", "epuap-format", text);
  return { ok: true, normalized: branded<EpuapAddress>(text) };
}
