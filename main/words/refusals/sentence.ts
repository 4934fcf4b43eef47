/** Figures that a refusal carries for its sentence. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** What happened and why, and what to do next. A code without a sentence does not compile. */
export type RefusalSentence = string | ((details: RefusalDetails) => string);
