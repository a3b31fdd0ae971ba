/**
 * The inline node of a live number: in the document only a reference, on screen what it shows now. Copied to another
 * program it is that text; copied within one workspace it stays a chip.
 */
import { Node } from '@tiptap/core';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { notesText } from '../../strings/notesText.ts';
import type { ChipBook } from './chipBook.ts';
import { clipboardKey, isOwnMarkup } from './clipboardKey.ts';

/** A chip as the clipboard, a screen reader and search see it. */
export const chipText = (view: ChipView | null): string => view?.text ?? notesText.chipLoading;

export type NumberChipOptions = { readonly book: ChipBook };

export const NumberChip = Node.create<NumberChipOptions>({
  name: 'number',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addAttributes() {
    return {
      ref: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-chip') ?? '',
        renderHTML: ({ ref }) => ({ 'data-chip': String(ref) }),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-chip]',
        getAttrs: (element) => (isOwnMarkup(element) ? null : false),
      },
    ];
  },

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
    const { book } = this.options;
    return ({ node }) => {
      const ref = String(node.attrs['ref']);
      const dom = document.createElement('span');
      dom.dataset['chip'] = ref;
      dom.setAttribute('role', 'button');
      let isFirst = true;
      const draw = (): void => {
        const view = book.view(ref);
        const text = chipText(view);
        const isChanged = !isFirst && dom.textContent !== text;
        dom.className = view === null ? 'chip' : view.missing ? 'chip missing' : `chip ${view.kind}`;
        dom.textContent = text;
        dom.setAttribute('aria-label', view === null ? text : `${text}, ${view.label}`);
        if (isChanged) dom.animate([{ backgroundColor: 'var(--surface-selected)' }, {}], { duration: 1200 });
        isFirst = view === null;
      };
      draw();
      const stop = book.subscribe(ref, draw);
      return {
        dom,
        selectNode: () => dom.classList.add('chosen'),
        deselectNode: () => dom.classList.remove('chosen'),
        // The text inside is drawn here, and is none of the document's.
        ignoreMutation: () => true,
        destroy: stop,
      };
    };
  },
});
