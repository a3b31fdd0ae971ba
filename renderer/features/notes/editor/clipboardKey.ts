/**
 * Chips, references and footnote marks copied within one workspace stay what they are; from anywhere else they are plain
 * words, because a reference of another workspace would name something else here.
 */
let key = crypto.randomUUID();

/** Goes into copied markup, and is looked for in what is pasted. */
export const clipboardKey = (): string => key;

/** Whether markup was copied in the workspace that is open. */
export const isOwnMarkup = (element: HTMLElement): boolean => element.getAttribute('data-key') === key;

/** After another workspace was opened: what was copied before is words now. */
export function forgetCopied(): void {
  key = crypto.randomUUID();
}
