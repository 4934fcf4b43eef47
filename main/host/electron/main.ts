import { join } from "node:path";
import { app, BrowserWindow, dialog, Menu, protocol, safeStorage, session, shell } from "electron";
import { programRoot } from "../places.ts";
import { APP_ORIGIN, mayNavigate, mayOpenOutside, mayUse } from "../safety.ts";
import { wrappedStoreKey } from "../store-key.ts";
import { officeProcess } from "./office-life.ts";
import { answerAppRequest } from "./protocol.ts";

/**
 * Electron's own process: makes the one window, gives it a port to the office, lends the system's key store. It holds no
 * decision: who may go where is in `safety.ts`, everything else in the office.
 */
protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

const root = programRoot();
const data = app.commandLine.getSwitchValue("data") || app.getPath("userData");

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) void shell.openExternal(url);
      return { action: "deny" };
    });
    contents.on("will-navigate", stay);
    contents.on("will-redirect", stay);
    contents.on("will-attach-webview", (event) => event.preventDefault());
  });
  await app.whenReady();
  Menu.setApplicationMenu(null);

  const key = wrappedStoreKey(join(data, "store.key"), {
    // Linux without a key ring falls back to a fixed password, which protects nothing: better say so than pretend.
    available: () =>
      safeStorage.isEncryptionAvailable() &&
      (process.platform !== "linux" || safeStorage.getSelectedStorageBackend() !== "basic_text"),
    wrap: (text) => safeStorage.encryptString(text),
    unwrap: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
  });
  if (!key.ok) {
    dialog.showErrorBox("Okienko", keySentence[key.code]);
    return app.quit();
  }

  protocol.handle("app", (request) => answerAppRequest(request.url, join(root, "out", "window")));
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) =>
    mayUse(permission, origin),
  );

  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: "Okienko",
    webPreferences: {
      preload: join(root, "out", "electron", "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  const office = officeProcess({
    module: join(root, "out", "electron", "office-process.js"),
    start: {
      kind: "start",
      data,
      root,
      storeKey: key.key.toString("base64"),
      demo: app.commandLine.hasSwitch("demo"),
      centralUrl: process.env["OKIENKO_CENTRAL_URL"] ?? null,
      enrol: enrolHint(),
    },
    window: window.webContents,
  });
  window.webContents.on("did-finish-load", () => office.connect());
  window.once("ready-to-show", () => window.show());
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("window-all-closed", () => {
    void office.end().then(() => app.quit());
  });
  await window.loadURL(`${APP_ORIGIN}/`);
}

function stay(event: { preventDefault(): void; readonly url: string }): void {
  if (!mayNavigate(event.url)) event.preventDefault();
}

/** These two come before any window, so that no page can say them. */
const keySentence = {
  "no-key-store":
    "System nie udostępnia magazynu kluczy, więc baza nie może być zaszyfrowana. Zainstaluj GNOME Keyring albo KWallet i uruchom Okienko ponownie.",
  "wrong-key":
    "Klucz bazy zapisał inny użytkownik albo inny komputer. Zaloguj się do systemu jako ten użytkownik albo przywróć klucz z kopii; danych nie zmieniono.",
} as const;

function enrolHint(): { centralUrl: string; code: string } | null {
  const centralUrl = process.env["OKIENKO_CENTRAL_URL"];
  const code = process.env["OKIENKO_ENROL_CODE"];
  return centralUrl === undefined || code === undefined ? null : { centralUrl, code };
}
