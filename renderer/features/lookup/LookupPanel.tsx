import './lookup.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LookupView } from '#shared/ipc/lookupShapes.ts';
import { revealBlock, select } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { lookupText as words } from '../../strings/lookupText.ts';
import { LookupForm, type Typed } from './LookupForm.tsx';
import { type Asked, useLookup } from './lookupState.ts';
import { MatchList } from './MatchList.tsx';

const LIMIT = 12;
const NOTHING: Typed = { text: '', to: '', fromPeriod: '', toPeriod: '' };

/** A quoted number against everything the figures say: typed, or the one an article holds. */
export function LookupPanel(): ReactNode {
  const { asked, serial } = useLookup();
  return <Lookup key={serial} mention={asked} />;
}

function Lookup({ mention }: { mention: Asked }): ReactNode {
  const [own, setOwn] = useState<Typed | null>(null);
  const isAsked = own !== null || mention !== null;
  const found = useQueryOf(
    'lookup.find',
    {
      text: own?.text ?? null,
      to: orNull(own?.to),
      fromPeriod: orNull(own?.fromPeriod),
      toPeriod: orNull(own?.toPeriod),
      mention,
      limit: LIMIT,
    },
    { enabled: isAsked },
  );
  const view = isAsked && !found.isPlaceholderData ? found.data : undefined;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The list is what somebody came for; without one, the box to type in.
    const row = panel.current?.querySelector<HTMLElement>('.match .row');
    const box = panel.current?.querySelector<HTMLElement>('.lookup-form input');
    if (view !== undefined || !isAsked) (row ?? box)?.focus();
  }, [view, isAsked]);
  return (
    <div ref={panel} className="lookup">
      <LookupForm
        key={view === undefined ? '' : `${view.text} ${view.to} ${view.fromPeriod} ${view.toPeriod}`}
        initial={own ?? (view === undefined ? NOTHING : asTyped(view))}
        onFind={setOwn}
      />
      {found.error !== null && isAsked && <ProblemNote error={found.error} />}
      {!isAsked && <p className="empty">{words.start}</p>}
      {isAsked && view === undefined && found.error === null && (
        <p className="empty" aria-busy="true">
          {words.searching}
        </p>
      )}
      {view !== undefined && found.error === null && <Answer view={view} asked={mention} />}
    </div>
  );
}

function Answer({ view, asked }: { view: LookupView; asked: Asked }): ReactNode {
  const { mention, results, near, state, why } = view;
  const hasFigures = useQueryOf('library.list', {}).data?.assertions !== 0;
  const quoted = `“${[view.text, view.to].filter((part) => part !== null).join(' to ')}”`;
  return (
    <>
      {mention !== null && asked !== null && (
        <p className="lookup-place">
          <button type="button" className="button quiet" onClick={() => backToNumber(asked, mention)}>
            {words.saidIn(mention.locator)}
          </button>
          <span className="quiet-text">{results.length > 0 ? words.keysLink : ''}</span>
        </p>
      )}
      {state === 'refused' && <p className="empty">{words.refused(why ?? '')}</p>}
      {state === 'ambiguous' && why !== null && <p className="quiet-text">{words.severalWays(why)}</p>}
      {state !== 'refused' && results.length === 0 && (
        <div className="empty">
          <p>{hasFigures ? words.none(quoted) : words.noFigures}</p>
          {hasFigures && <p className="quiet-text">{words.noneHint}</p>}
        </div>
      )}
      <MatchList title={words.results} matches={results} view={view} />
      <MatchList title={words.near} matches={near} view={view} />
      {mention === null && results.length > 0 && <p className="quiet-text">{words.keys}</p>}
    </>
  );
}

function backToNumber(
  { documentId, mentionId }: NonNullable<Asked>,
  { blockId, start }: NonNullable<LookupView['mention']>,
): void {
  revealBlock(documentId, blockId, start);
  select({ kind: 'mention', documentId, mentionId });
}

const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text;

const asTyped = ({ text, to, fromPeriod, toPeriod }: LookupView): Typed => ({
  text,
  to: to ?? '',
  fromPeriod: fromPeriod ?? '',
  toPeriod: toPeriod ?? '',
});
