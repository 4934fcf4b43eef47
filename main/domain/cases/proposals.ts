import { caseKey } from "../numbers/case-reference.ts";
import { type Case, stageOf } from "./case.ts";
import { caseReference } from "./reference.ts";
import { quotedReferences } from "./typed-reference.ts";

/** What is known of an item that is to be laid somewhere; null is "brak danych". */
export type Loose = {
  readonly title: string | null;
  readonly reference: string | null;
  readonly sender: string | null;
};

export type Candidate = {
  readonly case: Case;
  /** Senders of the items that lie in it. */
  readonly senders: readonly string[];
};

export type Proposal<Each extends Candidate = Candidate> = {
  readonly why: "reference" | "sender";
  readonly candidate: Each;
};

/**
 * The cases that an item may belong to, best first: those that it quotes by their reference, then those of the same sender, of each
 * first the one that waits for that citizen, then the one that moved last. Only what can still take an item is proposed.
 */
export function proposeCases<Each extends Candidate>(
  item: Loose,
  candidates: readonly Each[],
): readonly Proposal<Each>[] {
  const quoted = new Set(quotedIn(item));
  const proposals = candidates.flatMap((candidate): Proposal<Each>[] => {
    const { reference } = candidate.case;
    const stage = stageOf(candidate.case);
    if (stage === "closed" || stage === "annulled") return [];
    if (reference !== null && quoted.has(caseKey(caseReference(reference)))) {
      return [{ why: "reference", candidate }];
    }
    const same = item.sender !== null && candidate.senders.includes(item.sender);
    return same ? [{ why: "sender", candidate }] : [];
  });
  return proposals.toSorted((a, b) => rank(a) - rank(b) || later(a.candidate.case, b.candidate.case));
}

/** References that an item quotes, as `caseKey` writes them: where to look before the sender is asked for. */
export function quotedIn({ title, reference }: Pick<Loose, "title" | "reference">): readonly string[] {
  return [...new Set([...quotedReferences(reference ?? ""), ...quotedReferences(title ?? "")])];
}

function rank({ why, candidate }: Proposal): number {
  return (why === "reference" ? 0 : 2) + (candidate.case.partyTerm === null ? 1 : 0);
}

function later(one: Case, other: Case): number {
  if (one.stateAt === other.stateAt) return 0;
  return one.stateAt < other.stateAt ? 1 : -1;
}
