import { isOwnMarkup } from '../editor/clipboardKey.ts';

/**
 * What every chip is to the editor: one thing in a line, whose reference stands in `attribute`. It is read back from
 * markup that this window copied, and from no other.
 */
export const chipNode = (attribute: `data-${string}`) => ({
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    ref: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute(attribute) ?? '',
      renderHTML: ({ ref }: Record<string, unknown>) => ({ [attribute]: String(ref) }),
    },
  }),
  parseHTML: () => [
    {
      tag: `span[${attribute}]`,
      getAttrs: (element: HTMLElement): null | false => (isOwnMarkup(element) ? null : false),
    },
  ],
});
