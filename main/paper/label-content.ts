/**
 * Everything a label may say (domain.md 2.5), and nothing that could name a person: but for the office's own name every
 * field is a number, a date or a code of fixed form. Labels lie on desks and travel in the open, so what could identify
 * somebody has no field here.
 */
export type LabelContent = {
  /** The office, as on its stamp: "Urząd Gminy Kruszyna". From the settings, never from a form. */
  readonly office: string;
  /** Day of receipt in Warsaw, ISO: "2026-11-21". */
  readonly receivedOn: `${number}-${number}-${number}`;
  /** Time of receipt in Warsaw, 24 hours: "10:42". */
  readonly receivedAt: `${number}:${number}`;
  /** "RPW/K1/417/2026". */
  readonly registerNumber: `RPW/${string}/${number}/${number}`;
  readonly attachments: number;
  /** What the two codes carry: "R26K1000417H". */
  readonly payload: `R${string}`;
};

/** Width × height in millimetres. */
export type LabelSize = "50x25" | "70x30";

/**
 * Stops a label whose fields have not the form that the type promises (template types cannot count digits). That is a
 * bug of the caller, so it throws; it names the field and never its value, which might be what must not be shown.
 */
export function assertLabel(content: LabelContent): void {
  for (const [field, form] of Object.entries(forms)) {
    const value = content[field as keyof typeof forms]; // the keys of `forms` are keys of LabelContent
    if (!form.test(value)) throw new TypeError(`A label's ${field} has not the form it must have.`);
  }
  const { attachments } = content;
  if (!Number.isInteger(attachments) || attachments < 0 || attachments > 9999)
    throw new TypeError("A label's attachments must be a whole number from 0 to 9999.");
}

/** A registration point: a letter that is not mistaken for a digit, and a digit (design, Numbers). */
const point = "[ABCDEFGHJKMNPQRSTVWX][0-9]";

const forms = {
  receivedOn: /^\d{4}-\d{2}-\d{2}$/,
  receivedAt: /^\d{2}:\d{2}$/,
  registerNumber: new RegExp(`^RPW/${point}/[1-9]\\d{0,5}/\\d{4}$`),
  payload: new RegExp(`^R\\d{2}${point}\\d{6}[0-9ABCDEFGHJKMNPQRSTVWXYZ]$`),
} as const satisfies Partial<Record<keyof LabelContent, RegExp>>;
