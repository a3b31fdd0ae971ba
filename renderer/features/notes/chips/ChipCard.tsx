import type { ReactNode } from 'react';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { notesText } from '../../../strings/notesText.ts';

const words = notesText.card;
const WIDTH_PX = 340;

/** What a number chip stands for, beside the chip: its label, its exact value, source and paragraph. */
export function ChipCard({ view, at }: { view: ChipView; at: DOMRect }): ReactNode {
  const left = Math.max(4, Math.min(at.left, window.innerWidth - WIDTH_PX - 8));
  const isLow = at.bottom > window.innerHeight * 0.65;
  const place = isLow ? { bottom: window.innerHeight - at.top + 4 } : { top: at.bottom + 4 };
  return (
    <div className="mention-card chip-card" role="tooltip" style={{ left, width: WIDTH_PX, ...place }}>
      <div>
        <strong>{view.label}</strong>
        <div className="quiet-text">
          {words[view.kind]}
          {view.value !== null && `, ${groupDigits(view.value)}`}
        </div>
        {view.judged && <div className="quiet-text">{words.judged}</div>}
      </div>
      {view.parts.length > 0 && (
        <ul className="chip-parts">
          {view.parts.map(({ ref, label, text }) => (
            <li key={ref}>
              {label}: <span className="chip-option-value">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {view.remark !== '' && <div className={view.missing ? 'why' : ''}>{view.remark}</div>}
      {!view.missing && view.kind !== 'quoted' && (
        <div>
          <span className="quiet-text">{words.sources}: </span>
          {view.sources.length === 0 ? words.noSource : view.sources.join('; ')}
        </div>
      )}
      <div>
        <span className="quiet-text">{words.place}: </span>
        {view.place === null
          ? words.noPlace
          : `${view.place.documentTitle}, ${view.place.locator}: “${view.place.quote}”`}
      </div>
      <div className="quiet-text">{view.kind === 'quoted' ? words.showPlace : words.showCell}</div>
    </div>
  );
}

const groupDigits = (value: string): string =>
  value.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
