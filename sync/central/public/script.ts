/**
 * The only script of the citizen's pages. A receipt's QR carries the number behind `#`, which a browser keeps to itself; the
 * script moves it into the form, wipes it from the address and the history, and asks. Without script one types it.
 */
export const script = `"use strict";
function carry() {
  const number = location.hash.slice(1).replaceAll("%20", " ");
  const field = document.getElementById("numer");
  if (!(field instanceof HTMLInputElement) || !field.form || !/^[0-9A-Za-z -]{12,20}$/.test(number)) return;
  history.replaceState(null, "", location.pathname + location.search);
  field.value = number;
  field.form.requestSubmit();
}
carry();
addEventListener("hashchange", carry);
`;
