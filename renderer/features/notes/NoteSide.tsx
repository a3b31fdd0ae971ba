import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { STANCES, type Stance, stanceOf } from '#shared/domain/notes/stance.ts';
import { notesText } from '../../strings/notesText.ts';
import { traceText } from '../../strings/traceText.ts';
import { UsesSection } from '../trace/UsesSection.tsx';
import { hintsOf } from './editor/likelihoodHints.ts';
import { paragraphWords } from './editor/paragraphWords.ts';

const words = notesText.side;

type Entry = {
  readonly pos: number;
  readonly text: string;
  readonly level: number;
  readonly stance: Stance | null;
};

/** Beside the note: its headings, what it states, assumes and judges, wordings to weigh, and what refers to it. */
export function NoteSide({ editor, noteId }: { editor: Editor; noteId: string }): ReactNode {
  const entries = entriesOf(editor);
  const headings = entries.filter(({ level }) => level > 0);
  const doubtful = hintsOf(editor.state).filter(({ fault }) => fault !== null);
  const goTo = (pos: number): void => {
    editor.chain().setTextSelection(pos).scrollIntoView().run();
    editor.view.focus();
  };
  const row = ({ pos, text, level }: Entry): ReactNode => (
    <li key={pos} style={{ paddingLeft: `${Math.max(level - 1, 0)}em` }}>
      <button type="button" className="row" onClick={() => goTo(pos)}>
        <span className="two-lines">{text}</span>
      </button>
    </li>
  );
  return (
    <aside className="note-side" aria-label={words.title}>
      <section aria-label={words.outline}>
        <h3>{words.outline}</h3>
        {headings.length === 0 ? <p className="empty">{words.noHeadings}</p> : <ul>{headings.map(row)}</ul>}
      </section>
      <section aria-label={words.stances}>
        <h3>{words.stances}</h3>
        {entries.every(({ stance }) => stance === null) && <p className="empty">{words.noStances}</p>}
        {STANCES.map((stance) => {
          const own = entries.filter((entry) => entry.stance === stance);
          return own.length === 0 ? null : (
            <div key={stance}>
              <p className="quiet-text">{words.ofStance[stance](own.length)}</p>
              <ul>{own.map(row)}</ul>
            </div>
          );
        })}
      </section>
      {doubtful.length > 0 && (
        <section aria-label={words.wording}>
          <h3>{words.wording}</h3>
          <ul>
            {doubtful.map((hint) => (
              <li key={hint.from}>
                <button type="button" className="row" onClick={() => goTo(hint.from)}>
                  <span>
                    <b>{hint.text}</b>: {notesText.likelihood.hint(hint)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <UsesSection thing={noteId} title={traceText.backlinks} />
    </aside>
  );
}

function entriesOf({ state }: Editor): Entry[] {
  const entries: Entry[] = [];
  state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const level = node.type.name === 'heading' ? Number(node.attrs['level']) : 0;
    const stance = stanceOf(node.attrs['stance']);
    if (level > 0 || stance !== null)
      entries.push({
        pos: pos + 1,
        text: paragraphWords(node).replaceAll('\uFFFC', '…').slice(0, 120),
        level,
        stance,
      });
    return false;
  });
  return entries;
}
