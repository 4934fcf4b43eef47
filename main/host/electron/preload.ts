import { ipcRenderer } from "electron";
import { PORT_MESSAGE } from "./messages.ts";

/** Hands each port to the office over to the page, and never does anything else. A new one comes when the office restarts. */
ipcRenderer.on(PORT_MESSAGE, (event) => {
  window.postMessage(PORT_MESSAGE, window.location.origin, [...event.ports]);
});
