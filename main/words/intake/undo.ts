/** The reason that stands in the register for an entry taken back within its twenty seconds. */
export const undoReason = "Cofnięto zaraz po zarejestrowaniu";
