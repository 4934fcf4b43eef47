import { type PaperWords } from "./pl.ts";

export const en: PaperWords = {
  receipt: {
    title: "Confirmation that a letter was filed",
    duplicate: (number) => `DUPLIKAT ${number} (duplicate)`,
    number: "Receipt number",
    qr: "Scan the code with a phone to check the state of your matter.",
    qrAlternative: (number) => `QR code: the page with the state of matter number ${number}`,
    registerNumber: "Register number (RPW)",
    received: "Received on",
    matter: "Kind of matter",
    declared: "Declared",
    declaredCounts: (attachments, pages) => (pages === undefined ? attachments : `${attachments}, ${pages}`),
    attachments: {
      one: "attachment",
      few: "attachments",
      many: "attachments",
      other: "attachments",
      none: "no attachments",
    },
    pages: { one: "page", few: "pages", many: "pages", other: "pages", none: "no pages" },
    filer: "Filed by",
    clerk: "Received by",
    next: "What happens next",
    nextUnit: (unit) => `The letter goes to: ${unit}.`,
    nextBy: (date) => `Expected to be settled by\u00A0${date}.`,
    nextNoTerm: "No date can be given in advance. You can check the state of your matter at any time.",
    phone: (phone) => `Telephone: ${phone}.`,
    status: "How to check the state of your matter",
    statusHow: (address) => `Go to ${address} and type the receipt number. No login is needed.`,
    notAcceptance:
      "This confirmation does not mean that the office has accepted what the letter says, or found it complete.",
    privacy: (address) =>
      `We process personal data to deal with your matter (GDPR, art.\u00A013). Full information: ${address} and at the office.`,
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
};
