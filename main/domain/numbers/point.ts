import { z } from "zod";

/**
 * A registration point, such as `K1`: a letter other than I, L, O, U, Y, Z and a digit. The letters left out are misread, or
 * change places with others on a German keyboard, to which scanners fall back.
 */
export const pointSchema = z
  .string()
  .regex(/^[A-HJKMNP-TVWX]\d$/)
  .brand<"Point">();
export type Point = z.infer<typeof pointSchema>;

/** The point that a text names, in any case and with spaces around it; null when it names none. */
export function parsePoint(text: string): Point | null {
  const parsed = pointSchema.safeParse(text.trim().toUpperCase());
  return parsed.success ? parsed.data : null;
}
