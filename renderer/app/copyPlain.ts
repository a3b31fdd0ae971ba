/** Puts a text on the clipboard, whatever is selected. */
export function copyPlain(text: string): void {
  const hear = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', hear, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', hear, { capture: true });
}
