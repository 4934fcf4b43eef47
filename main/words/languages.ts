/** The languages in which the office speaks to citizens. The window and the registers are Polish only. */
export type Language = "pl" | "en" | "uk";

export const languages = ["pl", "en", "uk"] as const satisfies readonly Language[];
