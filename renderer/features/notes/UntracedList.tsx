import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import { CHIP_CHARACTER } from '#shared/domain/notes/noteBody.ts';
import { notesText } from '../../strings/notesText.ts';
import { linkUntraced, showUntraced, walkUntraced } from './activeNote.ts';
import { type UntracedMark, untracedOf } from './untracedMarks.ts';

const words = notesText;
/** Characters of the paragraph shown on each side of the number. */
const AROUND = 48;

/** How many numbers were typed by hand, the way to each, and the list of them. */
export function UntracedList({ editor }: { editor: Editor }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const marks = untracedOf(editor.state);
  const walk = (direction: 1 | -1): void => {
    const mark = walkUntraced(editor, direction);
    if (mark !== null) setSaid(words.untracedShown(marks.indexOf(mark) + 1, marks.length, mark.text));
  };
  if (marks.length === 0) return <span className="note-untraced-none">{words.untraced(0)}</span>;
  return (
    <>
      <button
        type="button"
        className="button quiet untraced-count"
        aria-expanded={isOpen}
        title={words.untracedWhy}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.untraced(marks.length)}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={words.previous}
        title={words.previous}
        onClick={() => walk(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={words.next}
        title={words.next}
        onClick={() => walk(1)}
      >
        ↓
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {isOpen && (
        <section className="untraced-list" aria-label={words.untracedList}>
          <p className="quiet-text">{words.untracedWhy}</p>
          <ul>
            {marks.map((mark) => (
              <li key={mark.from}>
                <button type="button" className="row" onClick={() => showUntraced(editor, mark)}>
                  <span>
                    {before(mark)}
                    <b>{mark.text}</b>
                    {after(mark)}
                  </span>
                  <span className="count">{words.paragraph(mark.paragraph)}</span>
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={`${words.link} ${mark.text}`}
                  title={words.linkHint}
                  onClick={() => {
                    showUntraced(editor, mark);
                    linkUntraced(editor);
                  }}
                >
                  {words.link}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const readable = (text: string): string => text.replaceAll(CHIP_CHARACTER, '#');

function before({ around, start }: UntracedMark): string {
  const from = Math.max(0, start - AROUND);
  return `${from > 0 ? '…' : ''}${readable(around.slice(from, start))}`;
}

function after({ around, end }: UntracedMark): string {
  const to = Math.min(around.length, end + AROUND);
  return `${readable(around.slice(end, to))}${to < around.length ? '…' : ''}`;
}
