/** The way from a cell to the paragraphs that link to it, and from a paragraph to its cells; asked again, the next one. */
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import type { LinkView } from '#shared/ipc/shapes.ts';
import { call, queryClient } from '../bridge/client.ts';
import { figuresText } from '../strings/figuresText.ts';
import {
  type CellRef,
  isSameCell,
  revealBlock,
  revealCell,
  type Selection,
  select,
  useSelection,
} from './selection.ts';
import { showToast } from './toasts.ts';

/** Which target each place was left for last, so that the next step from there goes to the next one. */
const visited = new Map<string, number>();

function nextOf<T>(from: string, targets: readonly T[]): T | undefined {
  const at = ((visited.get(from) ?? -1) + 1) % Math.max(targets.length, 1);
  visited.set(from, at);
  return targets[at];
}

/** Shows the next passage that links to a cell, and selects it. */
export function followCell(cell: CellRef): void {
  call('cell.get', { cell }).then(
    ({ links }) => {
      const link = nextOf(`${cell.seriesId}@${cell.period}`, links);
      if (link === undefined) showToast(figuresText.noOtherSide);
      else void showPassage(link);
    },
    (error: Error) => showToast(error.message),
  );
}

type Stretch = Pick<LinkView, 'documentId' | 'start' | 'end' | 'quote' | 'blockId'>;

/** Opens the article of a link at its words and selects them: the number it is, or the words as text. */
export async function showPassage(link: Stretch): Promise<void> {
  const { documentId, start, end, quote, blockId } = link;
  const view = await queryClient.fetchQuery<DocumentView>({
    queryKey: ['document.get', { documentId }],
    queryFn: () => call('document.get', { documentId }),
  });
  const mention = view.mentions.find((one) => one.start === start && one.end === end);
  revealBlock(documentId, blockId, start);
  select(
    mention === undefined
      ? { kind: 'text', documentId, start, end, quote }
      : { kind: 'mention', documentId, mentionId: mention.id },
  );
}

/** Links over what is selected in an article. */
function linksOf(
  selection: Selection,
): { readonly from: string; readonly links: readonly LinkView[] } | null {
  if (!('documentId' in selection)) return null;
  const view = queryClient.getQueryData<DocumentView>(['document.get', { documentId: selection.documentId }]);
  if (view === undefined) return null;
  const stretch =
    selection.kind === 'text'
      ? selection
      : selection.kind === 'mention'
        ? view.mentions.find(({ id }) => id === selection.mentionId)
        : selection.kind === 'block'
          ? view.blocks.find(({ id }) => id === selection.blockId)
          : undefined;
  if (stretch === undefined) return null;
  const links = view.links.filter((link) => link.start < stretch.end && link.end > stretch.start);
  return { from: `${view.id}@${stretch.start}-${stretch.end}`, links };
}

/** Goes from whatever is selected to its other side; says so when there is none. */
export function followSelection(): void {
  const { selection } = useSelection.getState();
  if (selection.kind === 'cell') {
    followCell(selection.cell);
    return;
  }
  const found = linksOf(selection);
  if (found === null) return;
  const cells = found.links.flatMap(({ targets }) => targets.map(({ cell }) => cell));
  const target = nextOf(
    found.from,
    cells.filter((cell, at) => cells.findIndex((other) => isSameCell(cell, other)) === at),
  );
  if (target === undefined) showToast(figuresText.noOtherSide);
  else revealCell(target);
}

/** Whether something is selected that can have another side. */
export const canFollow = (): boolean => {
  const { kind } = useSelection.getState().selection;
  return kind === 'cell' || kind === 'mention' || kind === 'text' || kind === 'block';
};
