import { type SenderType } from "../../main/domain/senders/facts.ts";
import { withoutDiacritics } from "../parts/same-letters.ts";

const office =
  /\b(urzad|starostwo|ministerstwo|sad|prokuratura|komend\w*|komornik|wojewod\w*|zus|krus|gops|sko|izba|inspektorat|kuratorium|gmina|powiat|szkola|przedszkole|nadlesnictwo)\b/;
const company =
  /\b(sp\.?|spolka|s\.?a\.?|s\.?c\.?|phu|fhu|ppuh|firma|przedsiebiorstwo|zaklad\w*|bank|fundacja|stowarzyszenie|spoldzielnia|kancelaria|apteka|sklep)(\s|$|\.)/;

/** Which kind of new sender a typed name most looks like: it is only offered first, the clerk chooses. */
export function guessSenderType(name: string): SenderType {
  const plain = withoutDiacritics(name);
  if (office.test(plain)) return "office";
  return company.test(plain) ? "company" : "person";
}
