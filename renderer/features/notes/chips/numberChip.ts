/**
 * The inline node of a live number: in the document only a reference, on screen what it shows now. Copied to another
 * program it is that text; copied within one workspace it stays a chip.
 */
import { Node } from '@tiptap/core';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { notesText } from '../../../strings/notesText.ts';
import { clipboardKey } from '../editor/clipboardKey.ts';
import type { ChangeBook } from './changeBook.ts';
import type { ChipBook } from './chipBook.ts';
import { chipNode } from './chipNode.ts';

/** A chip as the clipboard, a screen reader and search see it. */
export const chipText = (view: ChipView | null): string => view?.text ?? notesText.chipLoading;

function classesOf(view: ChipView | null, isChanged: boolean): string {
  const kind = view === null ? '' : view.missing ? 'missing' : view.kind;
  return ['chip', kind, view?.judged ? 'judged' : '', isChanged ? 'changed' : '']
    .filter((name) => name !== '')
    .join(' ');
}

/** What a screen reader says of it: the number, what it is, whether it is an estimate, and what it was. */
function labelOf(view: ChipView | null, text: string, was: string | null): string {
  if (view === null) return text;
  const { judged, wasBefore } = notesText.chipLabel;
  return [text, was === null ? '' : wasBefore(was), view.judged ? judged : '', view.label]
    .filter((words) => words !== '')
    .join(', ');
}

export type NumberChipOptions = { readonly book: ChipBook; readonly changed: ChangeBook };

export const NumberChip = Node.create<NumberChipOptions>({
  name: 'number',
  ...chipNode('data-chip'),

  renderHTML({ node, HTMLAttributes }) {
    const { book } = this.options;
    return [
      'span',
      { ...HTMLAttributes, 'data-key': clipboardKey() },
      chipText(book.view(String(node.attrs['ref']))),
    ];
  },

  renderText({ node }) {
    return chipText(this.options.book.view(String(node.attrs['ref'])));
  },

  addNodeView() {
    const { book, changed } = this.options;
    return ({ node }) => {
      const ref = String(node.attrs['ref']);
      const dom = document.createElement('span');
      dom.dataset['chip'] = ref;
      dom.setAttribute('role', 'button');
      const shown = document.createElement('span');
      const before = document.createElement('del');
      let isFirst = true;
      const draw = (): void => {
        const view = book.view(ref);
        const text = chipText(view);
        const isChanged = !isFirst && shown.textContent !== text;
        const was = changed.view(ref)?.was ?? null;
        dom.className = classesOf(view, was !== null);
        shown.textContent = text;
        before.textContent = was ?? '';
        dom.replaceChildren(...(was === null ? [shown] : [before, shown]));
        dom.setAttribute('aria-label', labelOf(view, text, was));
        if (isChanged) dom.animate([{ backgroundColor: 'var(--surface-selected)' }, {}], { duration: 1200 });
        isFirst = view === null;
      };
      draw();
      const stops = [book.subscribe(ref, draw), changed.subscribe(ref, draw)];
      return {
        dom,
        selectNode: () => dom.classList.add('chosen'),
        deselectNode: () => dom.classList.remove('chosen'),
        // The text inside is drawn here, and is none of the document's.
        ignoreMutation: () => true,
        destroy: () => {
          for (const stop of stops) stop();
        },
      };
    };
  },
});
