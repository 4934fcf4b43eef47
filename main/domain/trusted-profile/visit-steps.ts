/** What can be done next at a visit (the officer's list of steps, and what may happen between them). */
export const visitSteps = [
  "identify",
  "check-document",
  "compare",
  "sign",
  "act",
  "refuse",
  "postpone",
  "resume",
  "take-over",
  "hand-over",
  "hand-back",
  "end",
  "leave",
  "file-paper",
  "dispose",
] as const;
export type VisitStep = (typeof visitSteps)[number];

/** What the steps look at: null is what was not done, or nobody who is waited for. */
export type VisitStanding = {
  readonly identified: boolean;
  readonly document: unknown;
  readonly comparison: unknown;
  readonly copies: unknown;
  readonly held: "postponed" | "supervisor" | null;
  readonly result: unknown;
  readonly endedAt: unknown;
  readonly disposed: unknown;
};

/**
 * The steps that may follow, the one that leads on first. The order is that of the procedure: who it is and what was filed, the
 * document, the comparison, the signature, the act. Until the next step is taken a step may be said again, better.
 *
 * ```
 * started → identify → check-document → compare → sign → act → (file-paper) → end
 *     └── refuse · postpone → resume · hand-over → hand-back · take-over · leave ──┘
 * ```
 */
export function nextSteps(visit: VisitStanding): readonly VisitStep[] {
  if (visit.disposed !== null) return [];
  if (visit.endedAt !== null) {
    if (visit.result === null) return [];
    return ["file-paper", "dispose"];
  }
  if (visit.held === "postponed") return ["resume", "leave"];
  if (visit.held === "supervisor") return ["hand-back", "refuse"];
  if (visit.result !== null) return ["file-paper", "end"];
  return [...onward(visit), "refuse", "postpone", "hand-over", "take-over", "leave"];
}

function onward(visit: VisitStanding): readonly VisitStep[] {
  if (visit.copies !== null) return ["act"];
  if (visit.comparison !== null) return ["sign", "compare"];
  if (visit.document !== null) return ["compare", "check-document"];
  return visit.identified ? ["check-document", "identify"] : ["identify"];
}
