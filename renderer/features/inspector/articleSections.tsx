import type { ReactNode } from 'react';
import type { DocumentView } from '#shared/ipc/shapes.ts';
import { runAppCommand } from '../../app/panels.tsx';
import { revealBlock, type SelectionOf, select } from '../../app/selection.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';
import { aboutText } from '../articles/readingText.ts';
import { Facts } from './Facts.tsx';
import { LinkList } from './LinkList.tsx';
import { ReadingFacts } from './ReadingFacts.tsx';

const words = text.inspector;

/** Hands on the document of a selection as soon as it is there. */
function OfDocument({
  documentId,
  children,
}: {
  documentId: string;
  children: (view: DocumentView) => ReactNode;
}): ReactNode {
  return <Loaded query={useQueryOf('document.get', { documentId })}>{children}</Loaded>;
}

type Stretch = { readonly start: number; readonly end: number };

const linksOver = (view: DocumentView, { start, end }: Stretch) =>
  view.links.filter((link) => link.start < end && link.end > start);

const PlaceButton = ({ view, blockId }: { view: DocumentView; blockId: string }): ReactNode => (
  <button type="button" className="button quiet" onClick={() => revealBlock(view.id, blockId)}>
    {view.blocks.find(({ id }) => id === blockId)?.locator ?? blockId}
  </button>
);

const LinkButton = (): ReactNode => (
  <button
    type="button"
    className="button"
    title={text.reader.linkHint}
    onClick={() => runAppCommand('link.start')}
  >
    {text.reader.link}
  </button>
);

/** A number of an article: how it was read, why, and the cells it is linked to. */
export function MentionSection({ selection }: { selection: SelectionOf<'mention'> }): ReactNode {
  return (
    <OfDocument documentId={selection.documentId}>
      {(view) => {
        const mention = view.mentions.find(({ id }) => id === selection.mentionId);
        if (mention === undefined) return <p className="empty">{words.gone}</p>;
        const { about } = mention;
        return (
          <>
            <section aria-label={words.mention}>
              <div className="section-head">
                <h3>{words.mention}</h3>
                <LinkButton />
              </div>
              <blockquote>{mention.text}</blockquote>
              <h3>
                {mention.readings.length === 0 ? words.noReading : words.readings(mention.readings.length)}
              </h3>
              {mention.readings.map((reading) => (
                <ReadingFacts key={JSON.stringify(reading)} reading={reading} />
              ))}
              <Facts
                facts={[
                  [words.state, mention.state],
                  [words.kind, mention.kind.replaceAll('_', ' ')],
                  [words.why, mention.why],
                  [words.about, aboutText(about)],
                  [words.basis, aboutText(about) === '' ? null : about.basis.replaceAll('_', ' ')],
                  [
                    words.pair,
                    about.pair === null ? null : <PairButton key="pair" view={view} pair={about.pair} />,
                  ],
                  [words.place, <PlaceButton key="place" view={view} blockId={mention.block} />],
                ]}
              />
            </section>
            <LinkList links={linksOver(view, mention)} />
          </>
        );
      }}
    </OfDocument>
  );
}

function PairButton({ view, pair }: { view: DocumentView; pair: string }): ReactNode {
  return (
    <button
      type="button"
      className="button quiet"
      onClick={() => select({ kind: 'mention', documentId: view.id, mentionId: pair })}
    >
      {view.mentions.find(({ id }) => id === pair)?.text ?? pair}
    </button>
  );
}

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
                [words.date, citation.date ?? words.unstated],
                [words.dateBasis, citation.dateBasis],
                [words.place, <PlaceButton key="place" view={view} blockId={citation.block} />],
              ]}
            />
          </section>
        );
      }}
    </OfDocument>
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
                      <span className={mention.state === 'extracted' ? 'count' : 'count open'}>
                        {mention.state}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
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
          <LinkList links={linksOver(view, selection)} />
        </>
      )}
    </OfDocument>
  );
}
