/** Stands in place of the office's name on a label that only tries out a printer. */
export const testPrint = "Wydruk próbny";
