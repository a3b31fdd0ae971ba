/** The inline node that names a source, claim, chart, paragraph or note: in the document a reference, on screen its name now. */
import { Node } from '@tiptap/core';
import type { ReferenceView } from '#shared/ipc/referenceShapes.ts';
import { notesText } from '../../../strings/notesText.ts';
import { clipboardKey } from '../editor/clipboardKey.ts';
import type { ReferenceBook } from './chipBook.ts';
import { chipNode } from './chipNode.ts';

/** A reference as the clipboard and a screen reader see it. */
export const referenceText = (view: ReferenceView | null): string => view?.text ?? notesText.chipLoading;

export type ReferenceChipOptions = { readonly book: ReferenceBook };

export const ReferenceChip = Node.create<ReferenceChipOptions>({
  name: 'reference',
  ...chipNode('data-reference'),

  renderHTML({ node, HTMLAttributes }) {
    const view = this.options.book.view(String(node.attrs['ref']));
    return ['span', { ...HTMLAttributes, 'data-key': clipboardKey() }, referenceText(view)];
  },
  renderText({ node }) {
    return referenceText(this.options.book.view(String(node.attrs['ref'])));
  },
  addNodeView() {
    const { book } = this.options;
    return ({ node }) => {
      const ref = String(node.attrs['ref']);
      const dom = document.createElement('span');
      dom.dataset['reference'] = ref;
      dom.setAttribute('role', 'button');
      const draw = (): void => {
        const view = book.view(ref);
        const text = referenceText(view);
        dom.className = view?.missing ? 'reference missing' : `reference ${view?.kind ?? ''}`;
        dom.textContent = text;
        dom.title = view?.detail ?? '';
        dom.setAttribute('aria-label', text);
      };
      draw();
      const stop = book.subscribe(ref, draw);
      return {
        dom,
        selectNode: () => dom.classList.add('chosen'),
        deselectNode: () => dom.classList.remove('chosen'),
        ignoreMutation: () => true,
        destroy: stop,
      };
    };
  },
});
