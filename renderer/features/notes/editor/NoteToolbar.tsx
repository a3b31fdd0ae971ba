import type { Editor } from '@tiptap/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { STANCES, stanceOf } from '#shared/domain/notes/stance.ts';
import { runAppCommand } from '../../../app/panels.tsx';
import { useSelection } from '../../../app/selection.ts';
import { notesText } from '../../../strings/notesText.ts';
import { selectedChip } from '../activeNote.ts';
import { ChipFormatChoice } from '../chips/ChipFormatChoice.tsx';
import { startSearch } from '../noteActs.ts';
import { insertFootnote } from './footnotes.ts';
import { insertTable, isTableHere, run as runTable, TABLE_COMMANDS } from './noteTables.ts';
import { setStance, stanceHere } from './stanceMarks.ts';

const words = notesText;

type Toggle = {
  readonly name: string;
  readonly sign: ReactNode;
  readonly keys: string;
  readonly isOn: boolean;
  readonly run: () => void;
};

/** Paragraph style, emphasis, lists, and the ways to put in a number. Left and Right walk it, as in every toolbar. */
export function NoteToolbar({ editor, onLink }: { editor: Editor; onLink: () => void }): ReactNode {
  useSelection((state) => state.selection);
  const chosen = selectedChip();
  const chain = () => editor.chain().focus();
  const toggles: readonly Toggle[] = [
    {
      name: words.bold,
      sign: <b>B</b>,
      keys: 'Ctrl+B',
      isOn: editor.isActive('bold'),
      run: () => chain().toggleBold().run(),
    },
    {
      name: words.italic,
      sign: <i>I</i>,
      keys: 'Ctrl+I',
      isOn: editor.isActive('italic'),
      run: () => chain().toggleItalic().run(),
    },
    {
      name: words.bullets,
      sign: <ListIcon isNumbered={false} />,
      keys: 'Ctrl+Shift+8',
      isOn: editor.isActive('bulletList'),
      run: () => chain().toggleBulletList().run(),
    },
    {
      name: words.numbers,
      sign: <ListIcon isNumbered />,
      keys: 'Ctrl+Shift+7',
      isOn: editor.isActive('orderedList'),
      run: () => chain().toggleOrderedList().run(),
    },
    {
      name: words.quote,
      sign: '“ ”',
      keys: 'Ctrl+Shift+B',
      isOn: editor.isActive('blockquote'),
      run: () => chain().toggleBlockquote().run(),
    },
    {
      name: words.table,
      sign: <TableIcon />,
      keys: words.toggleKeys.table,
      isOn: isTableHere(editor),
      run: () => void insertTable(editor),
    },
    {
      name: words.footnote,
      sign: <FootnoteIcon />,
      keys: 'Ctrl+Alt+F',
      isOn: editor.isActive('footnote'),
      run: () => void insertFootnote(editor),
    },
    {
      name: words.webLink.title,
      sign: <LinkIcon />,
      keys: 'Ctrl+Shift+K',
      isOn: editor.isActive('link'),
      run: onLink,
    },
  ];
  return (
    <div className="note-toolbar" role="toolbar" aria-label={words.toolbar} onKeyDown={walkToolbar}>
      <select
        aria-label={words.style}
        value={styleOf(editor)}
        onChange={(event) => setStyle(editor, event.target.value)}
      >
        <option value="text">{words.styles.text}</option>
        <option value="1">{words.styles.heading1}</option>
        <option value="2">{words.styles.heading2}</option>
        <option value="3">{words.styles.heading3}</option>
      </select>
      <select
        aria-label={words.stance}
        title={words.stanceHint}
        value={stanceHere(editor) ?? ''}
        disabled={!editor.isActive('paragraph')}
        onChange={({ target }) => setStance(editor, stanceOf(target.value))}
      >
        <option value="">{words.stances.none}</option>
        {STANCES.map((stance) => (
          <option key={stance} value={stance}>
            {words.stances[stance]}
          </option>
        ))}
      </select>
      {toggles.map(({ name, sign, keys, isOn, run }) => (
        <button
          key={name}
          type="button"
          className={typeof sign === 'string' ? 'button' : 'button is-icon'}
          aria-label={name}
          aria-pressed={isOn}
          title={`${name} (${keys})`}
          onClick={run}
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        className="button"
        title={words.numberHint}
        onClick={() => runAppCommand('note.number')}
      >
        {words.number}
      </button>
      <button
        type="button"
        className="button"
        title={words.sourceHint}
        onClick={() => startSearch(editor, '@')}
      >
        {words.source}
      </button>
      <button
        type="button"
        className="button"
        title={words.referHint}
        onClick={() => startSearch(editor, '[[')}
      >
        {words.refer}
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen === null}
        title={chosen === null ? words.selectFirst : words.insertSelectedHint}
        onClick={() => runAppCommand('note.insertSelected')}
      >
        {words.insertSelected}
      </button>
      <ChipFormatChoice editor={editor} />
      {isTableHere(editor) &&
        TABLE_ACTIONS.map((action) => (
          <button
            key={action}
            type="button"
            className="button"
            onClick={() => {
              runTable(editor, TABLE_COMMANDS[action]);
              editor.commands.focus();
            }}
          >
            {words.tables[action]}
          </button>
        ))}
      <span className="spring" />
      <button
        type="button"
        className="button quiet"
        title={words.removeHint}
        onClick={() => runAppCommand('note.remove')}
      >
        {words.remove}
      </button>
    </div>
  );
}

const TABLE_ACTIONS = ['addRow', 'addColumn', 'removeRow', 'removeColumn', 'removeTable'] as const;

/** Three lines with dots, or with figures. */
const ListIcon = ({ isNumbered }: { isNumbered: boolean }): ReactNode => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor">
    <path d="M5 3h8M5 7h8M5 11h8" strokeWidth="1.3" />
    {isNumbered ? (
      <path d="M1 2l1-.6V5M.8 8.2h1.6L.8 10.6v.4h1.9M0 13.6h2.6" strokeWidth="0.9" />
    ) : (
      <path d="M1.5 3h.01M1.5 7h.01M1.5 11h.01" strokeWidth="2.4" strokeLinecap="round" />
    )}
  </svg>
);

const TableIcon = (): ReactNode => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor">
    <path d="M1 2h12v10H1zM1 5.3h12M1 8.7h12M7 2v10" strokeWidth="1.1" />
  </svg>
);

/** A line with a raised mark. */
const FootnoteIcon = (): ReactNode => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor">
    <path d="M1 5h7M1 8.5h7M1 12h12" strokeWidth="1.3" />
    <path d="M10 2.4l1.8-1V7" strokeWidth="1.1" />
  </svg>
);

const LinkIcon = (): ReactNode => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor">
    <path
      d="M5.5 8.5l3-3M6.5 4.2l1.4-1.4a2.3 2.3 0 013.3 3.3L9.8 7.5M7.5 9.8l-1.4 1.4a2.3 2.3 0 01-3.3-3.3l1.4-1.4"
      strokeWidth="1.2"
    />
  </svg>
);

function styleOf(editor: Editor): string {
  const level = [1, 2, 3].find((each) => editor.isActive('heading', { level: each }));
  return level === undefined ? 'text' : String(level);
}

function setStyle(editor: Editor, style: string): void {
  const chain = editor.chain().focus();
  if (style === 'text') chain.setParagraph().run();
  else chain.setHeading({ level: Number(style) as 1 | 2 | 3 }).run();
}

function walkToolbar(event: KeyboardEvent<HTMLDivElement>): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('select, button:enabled')];
  const at = items.indexOf(event.target as HTMLElement);
  items[(at + by + items.length) % items.length]?.focus();
  event.preventDefault();
}
