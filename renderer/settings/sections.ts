/** Parts of the settings, as they stand in the address. */
export const settingsSections = [
  "drukarki",
  "osoby",
  "zastepstwa",
  "stanowisko",
  "wykaz-akt",
  "komorki",
  "pin",
  "podglady",
] as const;
export type SettingsSection = (typeof settingsSections)[number];
