import { type PaperWords } from "./pl.ts";

export const uk: PaperWords = {
  receipt: {
    title: "Підтвердження подання листа",
    duplicate: (number) => `DUPLIKAT ${number} (дублікат)`,
    number: "Номер підтвердження",
    qr: "Відскануйте код телефоном, щоб перевірити стан справи.",
    qrAlternative: (number) => `QR-код: сторінка зі станом справи за номером ${number}`,
    registerNumber: "Реєстраційний номер (RPW)",
    received: "Дата і час надходження",
    matter: "Вид листа",
    enclosed: "Подано",
    enclosedCounts: (attachments, pages) => (pages === undefined ? attachments : `${attachments}, ${pages}`),
    attachments: { one: "додаток", few: "додатки", many: "додатків", other: "додатка", none: "без додатків" },
    pages: { one: "сторінка", few: "сторінки", many: "сторінок", other: "сторінки", none: "без сторінок" },
    enclosedNote: "за заявою особи, яка подала",
    filer: "Подав(ла)",
    clerk: "Прийняв(ла)",
    next: "Що далі",
    nextUnit: (unit) => `Лист буде передано до: ${unit}.`,
    nextBy: (date) => `Очікуваний термін розгляду: до ${date}.`,
    nextNoTerm: "Про термін розгляду повідомить особа, яка веде справу.",
    phone: (phone) => `Телефон: ${phone}.`,
    status: "Як перевірити стан справи",
    statusHow: (address) =>
      `На сторінці ${address} введіть номер підтвердження. Входити до облікового запису не потрібно.`,
    notAcceptance: "Підтвердження не означає, що установа визнала зміст листа обґрунтованим або повним.",
    privacy: (address) =>
      `Персональні дані обробляємо, щоб розглянути справу (RODO, ст. 13). Повна інформація: ${address} та в установі.`,
    page: (page, pages) => `Сторінка ${page} з ${pages}`,
  },
};
