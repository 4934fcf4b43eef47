/** The citizen's pages: phone first, the system's own type, light and dark, print. Contrasts are 4.5:1 and better. */
export const style = `:root {
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #1d2226; --quiet: #545c62; --edge: #7b848a; --accent: #0b5a60; --on-accent: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181a; --sheet: #1d2326; --ink: #ecebe6; --quiet: #b0b8bc; --edge: #7f898f; --accent: #86cfd4; --on-accent: #0d1719;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 0 16px; max-width: 40rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 "Source Sans 3", system-ui, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: 8px 12px; background: var(--sheet); }
.skip:focus { left: 8px; top: 8px; }
header { display: flex; flex-wrap: wrap; gap: 4px 24px; justify-content: space-between; align-items: center; padding: 16px 0; }
header .office { margin: 0; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 10px 0; }
nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
h1 { margin: 0 0 12px; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 24px 0 8px; font-size: 1.15rem; }
.card { margin: 0 0 32px; padding: 20px; background: var(--sheet); border: 1px solid var(--edge); border-radius: 6px; }
.card ul { margin: 0 0 16px; padding-left: 1.25rem; }
dl { margin: 16px 0; }
dl div { padding: 8px 0; border-top: 1px solid color-mix(in srgb, var(--edge) 35%, transparent); }
dt { color: var(--quiet); font-size: 0.9375rem; }
dd { margin: 0; font-size: 1.125rem; }
dd a { display: inline-block; padding: 4px 0; }
.action { padding: 8px 12px; border-left: 4px solid var(--accent); }
.fresh, .hint { color: var(--quiet); font-size: 0.9375rem; }
.fresh { margin: 16px 0 0; }
form h2 { margin-top: 0; }
label { display: block; font-weight: 600; }
.hint { margin: 4px 0 8px; }
input[type="text"] {
  display: block; width: 100%; min-height: 52px; padding: 8px 12px; background: var(--sheet); color: var(--ink);
  border: 1px solid var(--edge); border-radius: 6px; font: 1.35rem/1.3 ui-monospace, "SF Mono", Consolas, monospace;
  letter-spacing: 0.06em; text-transform: uppercase;
}
button {
  width: 100%; min-height: 52px; margin: 12px 0 0; padding: 8px 24px; background: var(--accent); color: var(--on-accent);
  border: 0; border-radius: 6px; font: inherit; font-weight: 600; cursor: pointer;
}
footer { margin: 40px 0 24px; padding: 16px 0 0; border-top: 1px solid var(--edge); color: var(--quiet); font-size: 0.9375rem; }
address { font-style: normal; }
.whole { white-space: nowrap; }
@media (min-width: 34rem) {
  button { width: auto; }
  input[type="text"] { max-width: 24rem; }
  dl div { display: grid; grid-template-columns: 12rem 1fr; align-items: baseline; }
}
@media (forced-colors: active) { button { border: 1px solid; } }
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #000; --edge: #000; --accent: #000; }
  nav, form, .skip { display: none; }
  body { max-width: none; }
}
`;
