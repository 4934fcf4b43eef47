import { type Reads } from "../store/reads/reads.ts";

/** What a station is called in the office: as it enrolled; its id where this station has not heard of it. */
export function stationName(read: Reads, station: string): string {
  const opened = read.facts.ofSubject(station).find(({ kind }) => kind === "StationOpened");
  return opened?.kind === "StationOpened" ? opened.body.name : station;
}
