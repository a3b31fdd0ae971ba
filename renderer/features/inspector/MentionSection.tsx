import type { ReactNode } from 'react';
import type { DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';
import { runAppCommand } from '../../app/panels.tsx';
import { type SelectionOf, select } from '../../app/selection.ts';
import { useCommand } from '../../bridge/client.ts';
import { localTime } from '../../components/localTime.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { lookupText } from '../../strings/lookupText.ts';
import { text } from '../../strings/text.ts';
import { triageText } from '../../strings/triageText.ts';
import { AlternativeList } from '../articles/AlternativeList.tsx';
import { aboutText, valueText, whyText } from '../articles/readingText.ts';
import { clearDecision } from '../articles/triageActions.ts';
import { isQuestion } from '../articles/triageQueue.ts';
import { ClaimsSection } from '../claims/ClaimsSection.tsx';
import { LinkButton, linksOver, OfDocument, PlaceButton } from './articleParts.tsx';
import { Facts } from './Facts.tsx';
import { LinkList } from './LinkList.tsx';
import { ReadingFacts } from './ReadingFacts.tsx';

const words = text.inspector;

/** A number of an article: how it was read, who decided, how else it can be read, and the cells it is linked to. */
export function MentionSection({ selection }: { selection: SelectionOf<'mention'> }): ReactNode {
  const accept = useCommand('mention.accept');
  return (
    <OfDocument documentId={selection.documentId}>
      {(view) => {
        const mention = view.mentions.find(({ id }) => id === selection.mentionId);
        if (mention === undefined) return <p className="empty">{words.gone}</p>;
        const ref = { documentId: view.id, mentionId: mention.id };
        return (
          <>
            <Reading view={view} mention={mention} />
            {mention.decision !== null && <Decision mention={mention} />}
            <section aria-label={triageText.ways}>
              <h3>{isQuestion(mention) ? triageText.ways : triageText.differently}</h3>
              <AlternativeList
                view={view}
                mention={mention}
                hasKeys={false}
                onChoose={(alternative) => accept.mutate({ ...ref, alternative, reason: '' })}
              />
              {accept.error !== null && <ProblemNote error={accept.error} />}
            </section>
            <ClaimsSection documentId={view.id} stretch={mention} />
            <LinkList links={linksOver(view, mention)} />
          </>
        );
      }}
    </OfDocument>
  );
}

function Reading({ view, mention }: { view: DocumentView; mention: MentionView }): ReactNode {
  const { about, state, readings } = mention;
  const said = aboutText(about);
  return (
    <section aria-label={words.mention}>
      <div className="section-head">
        <h3>{words.mention}</h3>
        <span className="head-actions">
          <button type="button" className="button" onClick={() => runAppCommand('lookup.number')}>
            {lookupText.title}
          </button>
          <LinkButton />
        </span>
      </div>
      <blockquote>{mention.text}</blockquote>
      {state !== 'dismissed' && (
        <h3>{readings.length === 0 ? words.noReading : words.readings(readings.length)}</h3>
      )}
      {!isQuestion(mention) &&
        readings.map((reading) => <ReadingFacts key={JSON.stringify(reading)} reading={reading} />)}
      <Facts
        facts={[
          [words.state, triageText.states[state] ?? state],
          [words.kind, triageText.kinds[mention.kind] ?? mention.kind],
          [state === 'dismissed' ? words.rule : words.why, whyText(mention)?.replaceAll('_', ' ')],
          [words.about, said],
          [words.basis, said === '' ? null : about.basis.replaceAll('_', ' ')],
          [words.pair, about.pair === null ? null : <PairButton key="pair" view={view} pair={about.pair} />],
          [words.place, <PlaceButton key="place" view={view} blockId={mention.block} />],
        ]}
      />
    </section>
  );
}

function Decision({ mention: { decision, own } }: { mention: MentionView }): ReactNode {
  if (decision === null || own === null) return null;
  const read = own.readings.map(valueText).join(' or ');
  return (
    <section aria-label={words.decision}>
      <div className="section-head">
        <h3>{words.decision}</h3>
        <button type="button" className="button" onClick={clearDecision}>
          {triageText.clear}
        </button>
      </div>
      <Facts
        facts={[
          [words.state, triageText.decided[decision.state]],
          [words.who, decision.actor],
          [words.when, localTime(decision.at)],
          [words.reason, decision.reason],
          [
            triageText.attestReads,
            [triageText.states[own.state] ?? own.state, read].filter(Boolean).join(': '),
          ],
          [words.why, own.why],
        ]}
      />
    </section>
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
