import { type DispatchChannel } from "../../domain/letters/facts.ts";

/** What stands around the text of a letter out. Letters are written in the official language. */
export const letterFrameWords = {
  placeAndDay: (place: string, day: string) => `${place}, ${day}`,
  draft: "PROJEKT",
  reference: "Znak sprawy",
  theirReference: "Wasz znak",
  officer: "Prowadzi",
  phone: (phone: string) => `tel.\u00A0${phone.replaceAll(" ", "\u00A0")}`,
  delivery: "Doręczenie",
  deliveries: {
    post: "",
    "post-zpo": "za zwrotnym potwierdzeniem odbioru (ZPO)",
    counter: "odbiór osobisty za pokwitowaniem",
    "e-delivery": "e-Doręczenia",
    internal: "",
  } satisfies Record<DispatchChannel, string>,
  onBehalfOf: (whom: string) => `z up. ${whom}`,
  electronicallySigned: "podpisano kwalifikowanym podpisem elektronicznym",
  attachments: "Załączniki",
  attachmentCount: (count: number) => `Załączniki: ${count}`,
  recipients: "Otrzymują",
  addressee: "Adresat",
  toFile: "a/a",
  unofficial: "nieurzędowe objaśnienie",
  privacy: (address: string) =>
    `Dane osobowe przetwarzamy, aby załatwić sprawę (RODO, art.\u00A013 i 14). Pełna informacja: ${address} i w urzędzie.`,
  page: (page: number, pages: number) => `Strona ${page} z ${pages}`,
  fileTitle: (title: string, reference: string) => `${title}, ${reference}`,
} as const;
