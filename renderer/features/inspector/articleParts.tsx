import type { ReactNode } from 'react';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { runAppCommand } from '../../app/panels.tsx';
import { revealBlock } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { text } from '../../strings/text.ts';

/** Hands on the document of a selection as soon as it is there. */
export function OfDocument({
  documentId,
  children,
}: {
  documentId: string;
  children: (view: DocumentView) => ReactNode;
}): ReactNode {
  return <Loaded query={useQueryOf('document.get', { documentId })}>{children}</Loaded>;
}

type Stretch = { readonly start: number; readonly end: number };

/** Links that share words with a stretch. */
export const linksOver = (view: DocumentView, { start, end }: Stretch) =>
  view.links.filter((link) => link.start < end && link.end > start);

/** Brings a paragraph into view. */
export const PlaceButton = ({ view, blockId }: { view: DocumentView; blockId: string }): ReactNode => (
  <button type="button" className="button quiet" onClick={() => revealBlock(view.id, blockId)}>
    {view.blocks.find(({ id }) => id === blockId)?.locator ?? blockId}
  </button>
);

/** Starts linking what is selected. */
export const LinkButton = (): ReactNode => (
  <button
    type="button"
    className="button"
    title={text.reader.linkHint}
    onClick={() => runAppCommand('link.start')}
  >
    {text.reader.link}
  </button>
);
