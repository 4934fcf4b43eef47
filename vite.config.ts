import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Builds the window. Addresses are relative, so that the same files serve from `app://` and from the loopback host, and
 * nothing is inlined into the page, so that a policy without `unsafe-inline` and `data:` holds.
 */
export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../out/window",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "chrome130",
  },
});
