type TextBox = HTMLInputElement | HTMLTextAreaElement;

function isTextBox(element: Element | null): element is TextBox {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled;
  return element instanceof HTMLInputElement && element.selectionStart !== null && !element.readOnly;
}

/** Takes the last `count` characters before the caret out of the focused box; nothing happens elsewhere. */
export function removeBefore(element: Element | null, count: number): void {
  if (!isTextBox(element)) return;
  const caret = element.selectionStart ?? 0;
  replace(element, Math.max(0, caret - count), caret, "");
}

/** Puts text at the caret of the focused box, over what is selected, as typing would. */
export function insertText(element: Element | null, text: string): void {
  if (!isTextBox(element)) return;
  replace(element, element.selectionStart ?? 0, element.selectionEnd ?? 0, text);
}

/**
 * React hears only of values that were set past its own setter, so the prototype's is called; the `input` event then goes the same
 * way as from the keyboard.
 */
function replace(box: TextBox, from: number, to: number, text: string): void {
  const next = box.value.slice(0, from) + text + box.value.slice(to);
  const prototype =
    box instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(box, next);
  box.setSelectionRange(from + text.length, from + text.length);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
