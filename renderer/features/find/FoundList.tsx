import type { KeyboardEvent, ReactNode } from 'react';
import { figuresText } from '../../strings/figuresText.ts';
import { findText as words } from '../../strings/findText.ts';
import { sheetsText } from '../../strings/sheetsText.ts';
import { headingOf } from '../figures/grid/figureColumns.ts';
import { columnTitle } from '../sheets/sheetText.ts';
import { type FoundInSheet, MOST_LISTED, openFound, stopEverywhere, useEverywhere } from './everywhere.ts';

/** What every sheet has of it: a heading with a count, and the places below. Arrows walk, Enter goes there. */
export function FoundList(): ReactNode {
  const { sheets, text } = useEverywhere();
  const isLooking = sheets.some(({ state }) => state === 'looking');
  const found = sheets.filter(({ count, state }) => count > 0 || state === 'looking');
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const places = [...event.currentTarget.querySelectorAll<HTMLElement>('.found-place')];
    const next = places[places.indexOf(document.activeElement as HTMLElement) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section className="found-list" aria-label={words.listTitle} onKeyDown={walk}>
      {isLooking && (
        <div className="found-looking">
          <Looking sheets={sheets} />
          <button type="button" className="button quiet" onClick={stopEverywhere}>
            {words.stop}
          </button>
        </div>
      )}
      {text !== '' && !isLooking && found.length === 0 && <p className="empty">{words.listNone}</p>}
      {found.map((one) => (
        <FoundHere key={`${one.sheet} ${one.frequency}`} found={one} />
      ))}
    </section>
  );
}

function Looking({ sheets }: { sheets: readonly FoundInSheet[] }): ReactNode {
  const now = sheets.find(({ state }) => state === 'looking');
  return (
    <span className="quiet-text" role="status">
      {now === undefined ? '' : `${nameOf(now)}: ${words.looking(now.seen, now.total)}`}
    </span>
  );
}

const nameOf = ({ sheet, frequency }: FoundInSheet): string =>
  words.sheetOf(sheetsText.sheets[sheet], figuresText.frequencies[frequency] ?? '');

function FoundHere({ found }: { found: FoundInSheet }): ReactNode {
  const { sheet, hits, count, state } = found;
  return (
    <details open={hits.length <= 20 || undefined}>
      <summary>
        {nameOf(found)} <span className="count">{words.places(count, state !== 'done')}</span>
      </summary>
      <ul>
        {hits.map((hit) => (
          <li key={`${hit.rowId} ${hit.column}`}>
            <button type="button" className="row found-place" onClick={() => openFound(sheet, hit)}>
              <span className="found-label">{hit.label}</span>
              <span className="quiet-text">
                {sheet === 'figures' ? headingOf(hit.column) : columnTitle(sheet, hit.column)}
              </span>
              <span className="found-text">{hit.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {count > hits.length && <p className="quiet-text">{words.listed(MOST_LISTED)}</p>}
    </details>
  );
}
