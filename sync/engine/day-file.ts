import { type DayFile } from "../protocol/day-file.ts";
import { PROTOCOL } from "../protocol/version.ts";
import { type Speaker } from "./messages.ts";
import { type FactLog } from "./ports.ts";

/**
 * What a station has not been able to send, to be carried on a stick: one file for each epoch, oldest first; none where
 * nothing waits. Holds the keys of sealed parts in the open, so whoever writes it to a stick must encrypt it. Carrying it
 * changes nothing here: at the next contact the centre says that it already has these facts.
 */
export function dayFilesOf(speaker: Speaker, log: FactLog): readonly DayFile[] {
  return log.ends().flatMap(({ epoch, seq }): DayFile[] => {
    const after = log.confirmed(epoch);
    if (after >= seq) return [];
    const { facts, keys } = log.ownAfter(epoch, after, seq - after);
    return [{ protocol: PROTOCOL, ...speaker, epoch, facts: [...facts], keys: [...keys] }];
  });
}
