import { pointSchema } from "../../main/domain/numbers/point.ts";
import { installedFontsDirectory, loadFonts } from "../../main/paper/fonts.ts";
import { type LabelContent } from "../../main/paper/label-content.ts";
import { type ReceiptContent } from "../../main/paper/receipt-content.ts";

export const fonts = await loadFonts(installedFontsDirectory());
export const createdAt = new Date("2026-11-21T09:42:00Z");

/** RPW/K1/417/2026, R26K1000417H. */
export const label: LabelContent = {
  office: "Urząd Gminy Kruszyna",
  number: { point: pointSchema.parse("K1"), seq: 417, year: 2026 },
  receivedOn: "2026-11-21",
  receivedAt: "10:42",
  attachments: 3,
};

export const receipt: ReceiptContent = {
  office: {
    name: "Urząd Gminy Kruszyna",
    address: "ul. Kmicica 5, 42-282 Kruszyna",
    privacyAddress: "https://kruszyna.example/rodo",
  },
  receiptNumber: "7K3M-9QXW-2TBS",
  statusAddress: "https://eboi.kruszyna.example/stan",
  registerNumber: "RPW/K1/417/2026",
  receivedOn: "2026-11-21",
  receivedAt: "10:42",
  matter: "Wniosek o zezwolenie na sprzedaż alkoholu",
  declared: { attachments: 3, pages: 12 },
  clerk: "A. Kowal",
  next: { unit: "Referat Finansowy, pokój 13", phone: "34 320 20 03", by: "2026-12-21" },
};

/** The label payloads of domain.md 1.9. */
export const vectors = [
  { content: label, payload: "R26K1000417H" },
  {
    content: { ...label, number: { ...label.number, point: pointSchema.parse("K2"), seq: 1, year: 2027 } },
    payload: "R27K2000001Z",
  },
  { content: { ...label, number: { ...label.number, seq: 999_999 } }, payload: "R26K1999999K" },
] as const satisfies readonly { readonly content: LabelContent; readonly payload: string }[];
