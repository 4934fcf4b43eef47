import { type Bench } from "./bench.ts";
import { type Row } from "./figures.ts";
export async function window(_bench: Bench): Promise<Row[]> {
  return [];
}
