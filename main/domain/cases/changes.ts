import { type Directory, validOn } from "../directory/directory.ts";
import { accepted, refused } from "../refusal.ts";
import { type CaseOutcome, whyOver } from "./acts.ts";
import { type Case } from "./case.ts";

/**
 * Describes a case better; the earlier description stays in the history. Refuses a matter that the directory lacks or that the office
 * no longer deals with (one that the case has already may stay), and a change without its reason unless there was no title yet.
 */
export function describeCase(
  one: Case,
  told: { readonly matter: string; readonly title: string | null; readonly reason: string },
  { directory, today }: { readonly directory: Directory; readonly today: string },
): CaseOutcome {
  const over = whyOver(one);
  if (over !== null) return over;
  const { matter, title, reason } = told;
  if (matter !== one.matter) {
    const known = directory.matters.filter(({ code }) => code === matter);
    if (known.length === 0) return refused("matter-unknown", { field: "matter" });
    if (validOn(known, today).length === 0) return refused("matter-retired", { field: "matter" });
  }
  const changes = one.title !== null || matter !== one.matter;
  if (changes && reason === "") return refused("reason-required", { field: "reason" });
  return accepted([{ kind: "CaseDescribed", subject: one.id, body: { matter }, sealed: { title, reason } }]);
}

/** Writes a note into the case, at any time of its life. */
export function noteCase(one: Case, text: string): CaseOutcome {
  if (text === "") return refused("reason-required", { field: "text" });
  return accepted([{ kind: "CaseNoted", subject: one.id, body: {}, sealed: { text } }]);
}

/**
 * Holds the papers of a case back from disposal (an audit, a court, a claim), or lets them go again. Refuses a folder that is no
 * case: nothing of it is ever proposed for disposal.
 */
export function holdRetention(
  one: Case,
  told: { readonly held: boolean; readonly reason: string },
): CaseOutcome {
  if (one.reference === null) return refused("not-a-case");
  if (one.held === told.held) return refused("hold-unchanged");
  if (told.reason === "") return refused("reason-required", { field: "reason" });
  const { held, reason } = told;
  return accepted([{ kind: "RetentionHeld", subject: one.id, body: { held }, sealed: { reason } }]);
}
