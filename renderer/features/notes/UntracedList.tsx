import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import { wordsAround } from '#shared/domain/notes/wordsAround.ts';
import { StepButtons } from '../../components/StepButtons.tsx';
import { notesText } from '../../strings/notesText.ts';
import type { ChipBook } from './chips/chipBook.ts';
import { chipText } from './chips/numberChip.ts';
import { type UntracedMark, untracedOf } from './editor/untracedMarks.ts';
import { linkUntraced, showUntraced, walkUntraced } from './noteActs.ts';

const words = notesText;

/** How many numbers were typed by hand, the way to each, and the list of them. */
export function UntracedList({
  editor,
  book,
  hasChips,
}: {
  editor: Editor;
  book: ChipBook;
  hasChips: boolean;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const marks = untracedOf(editor.state);
  const walk = (direction: 1 | -1): void => {
    const mark = walkUntraced(editor, direction);
    if (mark !== null) setSaid(words.untracedShown(marks.indexOf(mark) + 1, marks.length, mark.text));
  };
  if (marks.length === 0) return <span>{hasChips ? words.untraced(0) : ''}</span>;
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
      <StepButtons words={words} onStep={walk} isQuiet />
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
                  <Words mark={mark} book={book} />
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

function Words({ mark, book }: { mark: UntracedMark; book: ChipBook }): ReactNode {
  const { before, after } = wordsAround(
    mark,
    mark.refs.map((ref) => (ref === '' ? '' : chipText(book.view(ref)))),
  );
  return (
    <span>
      {before}
      <b>{mark.text}</b>
      {after}
    </span>
  );
}
