import type { ReactNode } from 'react';
import { type SelectionOf, select } from '../../app/selection.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';
import { triageText } from '../../strings/triageText.ts';
import { isQuestion } from '../articles/triageQueue.ts';
import { ClaimsSection } from '../claims/ClaimsSection.tsx';
import { LinkButton, linksOver, OfDocument, PlaceButton } from './articleParts.tsx';
import { Facts } from './Facts.tsx';
import { LinkList } from './LinkList.tsx';

const words = text.inspector;

/** A reference of the article to another piece. */
export function CitationSection({ selection }: { selection: SelectionOf<'citation'> }): ReactNode {
  return (
    <OfDocument documentId={selection.documentId}>
      {(view) => {
        const citation = view.citations.find(({ id }) => id === selection.citationId);
        if (citation === undefined) return <p className="empty">{words.gone}</p>;
        return (
          <section aria-label={words.citation}>
            <h3>{words.citation}</h3>
            <blockquote>{citation.text}</blockquote>
            <Facts
              facts={[
                [words.outlet, citation.outlet],
                [words.citedTitle, citation.title],
                [words.address, citation.url],
                [words.date, citation.date ?? words.unstated],
                [words.dateBasis, citation.dateBasis === 'none' ? null : citation.dateBasis],
                [
                  words.source,
                  citation.sourceId === null ? null : (
                    <SourceButton key="source" sourceId={citation.sourceId} />
                  ),
                ],
                [words.place, <PlaceButton key="place" view={view} blockId={citation.block} />],
              ]}
            />
          </section>
        );
      }}
    </OfDocument>
  );
}

/** The source record a citation was merged into. */
function SourceButton({ sourceId }: { sourceId: string }): ReactNode {
  return (
    <button type="button" className="button quiet" onClick={() => select({ kind: 'source', sourceId })}>
      {words.showSource}
    </button>
  );
}

/** A paragraph: its role, its numbers, the cells it is linked to. */
export function BlockSection({ selection }: { selection: SelectionOf<'block'> }): ReactNode {
  const setKept = useCommand('block.setKept');
  return (
    <OfDocument documentId={selection.documentId}>
      {(view) => {
        const block = view.blocks.find(({ id }) => id === selection.blockId);
        if (block === undefined) return <p className="empty">{words.gone}</p>;
        const numbers = view.mentions.filter((mention) => mention.block === block.id);
        const toggle = { documentId: view.id, blockId: block.id, kept: !block.kept };
        return (
          <>
            <section aria-label={words.block}>
              <div className="section-head">
                <h3>{words.block}</h3>
                <button
                  type="button"
                  className="button"
                  disabled={setKept.isPending}
                  onClick={() => setKept.mutate(toggle)}
                >
                  {block.kept ? text.reader.drop : text.reader.restore}
                </button>
              </div>
              {setKept.error !== null && <ProblemNote error={setKept.error} />}
              <Facts
                facts={[
                  [words.place, block.locator],
                  [words.role, block.role],
                  [words.rule, block.rule],
                ]}
              />
              <h3>{words.numbers}</h3>
              {numbers.length === 0 && <p className="empty">{words.noNumbers}</p>}
              <ul>
                {numbers.map((mention) => (
                  <li key={mention.id}>
                    <button
                      type="button"
                      className="row"
                      onClick={() => select({ kind: 'mention', documentId: view.id, mentionId: mention.id })}
                    >
                      <span>{mention.text}</span>
                      <span className={isQuestion(mention) ? 'count open' : 'count'}>
                        {triageText.states[mention.state] ?? mention.state}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
            <ClaimsSection documentId={view.id} stretch={block} />
            <LinkList links={linksOver(view, block)} />
          </>
        );
      }}
    </OfDocument>
  );
}

/** Words the user selected, ready to be linked. */
export function TextSection({ selection }: { selection: SelectionOf<'text'> }): ReactNode {
  return (
    <OfDocument documentId={selection.documentId}>
      {(view) => (
        <>
          <section aria-label={words.passage}>
            <div className="section-head">
              <h3>{words.passage}</h3>
              <LinkButton />
            </div>
            <blockquote>{selection.quote}</blockquote>
          </section>
          <ClaimsSection documentId={view.id} stretch={selection} />
          <LinkList links={linksOver(view, selection)} />
        </>
      )}
    </OfDocument>
  );
}
