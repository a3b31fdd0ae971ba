/**
 * Keeps somebody in one box until it is left, like a dialog of the platform's own (`showModal`) but without making all else inert: for
 * that the browser styles every element of the window anew, when the box opens and again when it closes.
 */

/** Boxes that are open, the one in front last. */
const open: HTMLElement[] = [];

/** Whether any box is open. */
export const isModalOpen = (): boolean => open.length > 0;

/**
 * Puts a box in front of the window: focus stays inside, and what is behind takes no pointer (`frame.css`). Answers the function that
 * takes it away and gives the focus back to where it was.
 *
 * @param onEscape somebody pressed Escape, and nothing inside took it
 */
export function openModal(box: HTMLElement, onEscape: () => void): () => void {
  for (const menu of document.querySelectorAll<HTMLElement>('[popover="auto"]:popover-open'))
    if (!menu.contains(box)) menu.hidePopover();
  const before = document.activeElement;
  let inside: Element | null = null;
  const isFront = (): boolean => open.at(-1) === box;
  const onFocus = ({ target }: FocusEvent): void => {
    if (!isFront() || !(target instanceof Element)) return;
    if (box.contains(target)) inside = target;
    else focusOn(inside !== null && box.contains(inside) ? inside : (tabStops(box)[0] ?? box));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!isFront() || event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Tab') turnAtEnds(box, event);
    if (event.key !== 'Escape' || box.querySelector(':popover-open') !== null) return;
    event.preventDefault();
    // What is behind hears no key that was for the box.
    event.stopPropagation();
    onEscape();
  };
  open.push(box);
  box.setAttribute('popover', 'manual');
  box.showPopover();
  if (!box.contains(document.activeElement)) focusOn(tabStops(box)[0] ?? box);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('keydown', onKey);
    open.splice(open.indexOf(box), 1);
    box.hidePopover();
    focusOn(before);
  };
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

/** Tab goes from the last place inside to the first, and back. */
function turnAtEnds(box: HTMLElement, event: KeyboardEvent): void {
  const stops = tabStops(box);
  const [first, last] = [stops[0] ?? box, stops.at(-1) ?? box];
  const at = document.activeElement;
  const isOutside = at === null || !box.contains(at) || at === box;
  if (!isOutside && at !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  focusOn(event.shiftKey ? last : first);
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** Where Tab stops inside, in its order; of radio buttons that go together the chosen one alone. */
const tabStops = (box: HTMLElement): readonly HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !isUnchosenRadio(box, element),
  );

function isUnchosenRadio(box: HTMLElement, element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
  const chosen = box.querySelector(`input[type="radio"][name="${CSS.escape(element.name)}"]:checked`);
  return element.name !== '' && chosen !== null;
}
