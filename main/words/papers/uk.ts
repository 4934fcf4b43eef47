import { type PaperWords } from "./pl.ts";

export const uk: PaperWords = {
  receipt: {
    title: "Підтвердження подання документа",
    duplicate: (number) => `DUPLIKAT ${number} (дублікат)`,
    number: "Номер підтвердження",
    qr: "Відскануйте код телефоном, щоб перевірити стан справи.",
    qrAlternative: (number) => `QR-код: сторінка зі станом справи за номером ${number}`,
    registerNumber: "Реєстраційний номер (RPW)",
    received: "Дата і час надходження",
    matter: "Вид справи",
    declared: "Заявлено",
    declaredCounts: (attachments, pages) => (pages === undefined ? attachments : `${attachments}, ${pages}`),
    attachments: { one: "додаток", few: "додатки", many: "додатків", other: "додатка", none: "без додатків" },
    pages: { one: "сторінка", few: "сторінки", many: "сторінок", other: "сторінки", none: "без сторінок" },
    filer: "Особа, яка подала",
    clerk: "Особа, яка прийняла",
    next: "Що далі",
    nextUnit: (unit) => `Документ буде передано до: ${unit}.`,
    nextBy: (date) => `Очікуваний термін розгляду: до\u00A0${date}.`,
    nextNoTerm: "Заздалегідь назвати термін неможливо. Стан справи можна перевірити будь-коли.",
    phone: (phone) => `Телефон: ${phone}.`,
    status: "Як перевірити стан справи",
    statusHow: (address) =>
      `На сторінці ${address} введіть номер підтвердження. Входити до облікового запису не потрібно.`,
    notAcceptance: "Підтвердження не означає, що установа визнала зміст документа обґрунтованим або повним.",
    privacy: (address) =>
      `Персональні дані обробляємо, щоб розглянути справу (GDPR/RODO, ст.\u00A013). Повна інформація: ${address} та в установі.`,
    page: (page, pages) => `Сторінка ${page} з ${pages}`,
  },
};
