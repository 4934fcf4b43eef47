import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

/** What a person reads or hears of a component; the rest are names for the program. */
const spoken = new Set([
  "aria-label",
  "aria-description",
  "alt",
  "title",
  "placeholder",
  "label",
  "description",
  "errorMessage",
]);

/** Words written straight into the screens instead of being taken from `main/words`, one line each. */
export function literalWords(root: string, file: string): readonly string[] {
  const { program } = parseSync(file, readFileSync(join(root, file), "utf8"));
  return wordsIn(program).map((words) => `${file}: ${words}`);
}

function wordsIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  const fields = new Map<string, unknown>(Object.entries(node));
  return [...(here(fields) ?? []), ...[...fields.values()].flatMap(wordsIn)];
}

function here(fields: ReadonlyMap<string, unknown>): readonly string[] | undefined {
  const value = fields.get("value");
  switch (fields.get("type")) {
    case "JSXText":
      return speaking(value);
    case "JSXAttribute":
      return spoken.has(text(fields.get("name"), "name")) ? speaking(text(value, "value")) : [];
    case "JSXExpressionContainer": {
      const expression = fields.get("expression");
      return text(expression, "type") === "Literal" ? polish(text(expression, "value")) : [];
    }
    // Polish letters occur in no identifier: such a text is for a person, wherever it stands.
    case "Literal":
      return polish(value);
    case "TemplateElement":
      return polish(text(value, "raw"));
    default:
      return undefined;
  }
}

function text(node: unknown, key: string): string {
  if (typeof node !== "object" || node === null) return "";
  const found: unknown = new Map<string, unknown>(Object.entries(node)).get(key);
  return typeof found === "string" ? found : "";
}

/** Two letters in a row make a word; `·`, `×` and a lone unit do not. */
function speaking(value: unknown): readonly string[] {
  return typeof value === "string" && /\p{L}{2}/u.test(value) ? [value.trim()] : [];
}

function polish(value: unknown): readonly string[] {
  return typeof value === "string" && /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/.test(value) ? speaking(value) : [];
}
