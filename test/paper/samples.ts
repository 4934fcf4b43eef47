import { installedFontsDirectory, loadFonts } from "../../main/paper/fonts.ts";
import { type LabelContent } from "../../main/paper/label-content.ts";
import { type ReceiptContent } from "../../main/paper/receipt-content.ts";

export const fonts = await loadFonts(installedFontsDirectory());
export const createdAt = new Date("2026-11-21T09:42:00Z");

export const label: LabelContent = {
  office: "Urząd Gminy Kruszyna",
  receivedOn: "2026-11-21",
  receivedAt: "10:42",
  registerNumber: "RPW/K1/417/2026",
  attachments: 3,
  payload: "R26K1000417H",
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
