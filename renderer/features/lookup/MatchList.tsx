import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { LookupMatch, LookupView } from '#shared/ipc/lookupShapes.ts';
import { attempt } from '../../app/commands.ts';
import { revealCell } from '../../app/selection.ts';
import { showToast } from '../../app/toasts.ts';
import { runCommand } from '../../bridge/client.ts';
import { UnbrokenDays } from '../../components/UnbrokenDays.tsx';
import { lookupText as words } from '../../strings/lookupText.ts';
import {
  allowedText,
  distanceText,
  fromValueText,
  linkedCells,
  matchValue,
  missingText,
  shownCell,
  sourceNames,
} from './matchText.ts';

const MOST_CELLS_LINKED = 200;
const NAMED_SOURCES = 2;

/** What comes to the number, best first: arrows walk, Enter shows it in the grid, L links the article's number. */
export function MatchList({
  title,
  matches,
  view,
}: {
  title: string;
  matches: readonly LookupMatch[];
  view: LookupView;
}): ReactNode {
  const id = useId();
  if (matches.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ol className="matches" onKeyDown={walkList}>
        {matches.map((match) => (
          <li key={`${match.rank} ${match.label}`}>
            <MatchRow match={match} view={view} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function MatchRow({ match, view }: { match: LookupMatch; view: LookupView }): ReactNode {
  const { mention, scale } = view;
  const cell = shownCell(match);
  const missing = missingText(match);
  const earlier = fromValueText(match);
  const sources = sourceNames(match);
  const named = sources.slice(0, NAMED_SOURCES);
  const show = (): void => {
    if (cell !== undefined) revealCell(cell);
  };
  return (
    <div className={match.marks.length > 0 ? 'match marked' : 'match'}>
      <button
        type="button"
        className="row"
        onClick={show}
        // The grid follows along, and the focus stays in the list.
        onFocus={() => cell !== undefined && revealCell(cell, { select: false })}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          if (mention !== null) link(match, mention);
        }}
      >
        <span className="match-value">
          {earlier !== null && <span className="match-more">{earlier}</span>}
          {matchValue(match, scale)}
        </span>
        <span className="match-label">
          {match.label}
          {match.marks.length > 0 && (
            <span className="match-marks">
              {match.marks.map((mark) => (
                <span key={mark}>{mark}</span>
              ))}
            </span>
          )}
          <span className="match-more quiet-text">
            <UnbrokenDays>
              {[
                words.kinds[match.kind] ?? match.kind,
                allowedText(match, scale) ?? '',
                missing === '' ? '' : words.missing(missing, match.missing.length),
                match.cells.length > 2 ? words.madeOf(match.cells.length) : '',
                words.sources(named, sources.length - named.length),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </UnbrokenDays>
          </span>
        </span>
        <span className="match-off">
          {distanceText(match)}
          <Plausibility score={match.score} />
        </span>
      </button>
      {mention !== null && (
        <button
          type="button"
          className="button match-link"
          tabIndex={-1}
          title={words.linkHint(mention.quote)}
          onClick={() => link(match, mention)}
        >
          {words.link} <span className="keys">L</span>
        </button>
      )}
    </div>
  );
}

function Plausibility({ score }: { score: number }): ReactNode {
  const told = score.toFixed(2);
  return (
    <span className="plausibility" title={words.plausibility(told)}>
      <span className="bar" aria-hidden="true">
        <span style={{ width: `${Math.round(score * 100)}%` }} />
      </span>
      <span className="quiet-text">{told}</span>
    </span>
  );
}

function link(match: LookupMatch, mention: NonNullable<LookupView['mention']>): void {
  const cells = linkedCells(match, mention.side);
  if (cells.length > MOST_CELLS_LINKED) {
    showToast(words.tooMany);
    return;
  }
  const { documentId, start, end } = mention;
  attempt(() => runCommand('link.create', { documentId, start, end, cells: [...cells] }));
}

/** Up and down go from match to match, also across from the results to the near misses. */
function walkList(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const panel = event.currentTarget.closest('.lookup');
  if (step === 0 || panel === null) return;
  const rows = [...panel.querySelectorAll<HTMLElement>('.match .row')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
