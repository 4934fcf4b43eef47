/** A file as the office hands it over: its name, MIME type, bytes in base64. */
export type HandedFile = { readonly name: string; readonly type: string; readonly bytes: string };

/** Gives a file to the browser to keep where its user keeps such things. */
export function saveFile({ name, type, bytes }: HandedFile): void {
  const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn; the bytes need not stay in memory for the rest of the day.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
