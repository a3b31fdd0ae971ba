import type { ReactNode } from 'react';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { attempt } from '../../app/commands.ts';
import { revealBlock, select } from '../../app/selection.ts';
import { call, useQueryOf } from '../../bridge/client.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import type { Assumed } from './scenarioSpec.ts';

type Passage = ScenarioView['passages'][number];

/** What an assumption rests on; pressing it opens the paragraph at its words, or the source. */
export function Cited({ cites, passage }: { cites: Assumed['cites']; passage: Passage | null }): ReactNode {
  if (cites.kind === 'analyst') return <p className="quiet-text">{words.analyst}</p>;
  if (cites.kind === 'source') return <CitedSource sourceId={cites.source} />;
  const { quote } = cites;
  if (passage === null || passage.place === null) return <p className="stale">{words.notThere(quote)}</p>;
  return (
    <button type="button" className="citing" onClick={() => attempt(() => showWords(passage, quote))}>
      {words.citing(quote, passage.place.locator)}
    </button>
  );
}

function CitedSource({ sourceId }: { sourceId: string }): ReactNode {
  const sources = useQueryOf('source.list', { text: '' });
  const source = sources.data?.find(({ id }) => id === sourceId);
  return (
    <button type="button" className="citing" onClick={() => select({ kind: 'source', sourceId })}>
      {words.source(source === undefined ? sourceId : source.publisher || source.title)}
    </button>
  );
}

/** Opens the document at the words and selects them: the number they are, or the text. */
async function showWords({ document: documentId, place }: Passage, quote: string): Promise<void> {
  if (place === null) return;
  const { start, end } = place;
  const { blocks, mentions } = await call('document.get', { documentId });
  const block = blocks.find((one) => one.start <= start && end <= one.end);
  const mention = mentions.find((one) => one.start === start && one.end === end);
  if (block !== undefined) revealBlock(documentId, block.id, start);
  select(
    mention === undefined
      ? { kind: 'text', documentId, start, end, quote }
      : { kind: 'mention', documentId, mentionId: mention.id },
  );
}
