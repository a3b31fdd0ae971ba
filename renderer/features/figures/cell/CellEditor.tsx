import { type CSSProperties, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { type ReadFigure, readFigure } from '#shared/domain/figures/readFigure.ts';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { nextFrame } from '../../../bridge/nextFrame.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { figuresText } from '../../../strings/figuresText.ts';
import { text } from '../../../strings/text.ts';
import type { Editing } from '../figuresView.ts';
import { groupedDigits } from '../figureText.ts';
import type { Onward } from '../grid/gridFocus.ts';
import { lastSourceUsed, rememberSource } from '../paste/pasteRequest.ts';
import { SourcePicker } from './SourcePicker.tsx';
import { sourceLine } from './sourceLine.ts';
import { writeTyped } from './writeTyped.ts';

const words = figuresText;
const WIDTH_PX = 440;
/** Room it wants below the cell; with less it stands above, or as low as it can. */
const HEIGHT_PX = 430;
const CURRENCIES = ['USD', 'EUR', 'CNY', 'RUB', 'GBP'];

type Props = {
  readonly editing: Editing;
  /** The editor is done with; with Enter the keyboard goes on to the cell below, with Tab to the one on the right, as in a spreadsheet. */
  readonly onClose: (onward?: Onward) => void;
};

/**
 * Takes a value as text, beside its cell. What it would be read as is shown before anything is written; a text that
 * can be read in two ways or in none is answered, not guessed; the source is asked for. Once it is confirmed the value stands in the
 * grid; a value that the store refuses comes back here with the reason.
 */
export function CellEditor({ editing, onClose }: Props): ReactNode {
  const { cells, label, measure, corrects } = editing;
  const [typed, setTyped] = useState(editing.typed);
  const [currency, setCurrency] = useState(editing.currency);
  const [source, setSource] = useState<SourceView | null>(() => corrects?.source ?? lastSourceUsed());
  const [isAsked, setAsked] = useState(false);
  const noteField = useRef<HTMLInputElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const isSent = useRef(false);
  const onward = useRef<Onward | undefined>(undefined);
  const isCorrecting = corrects !== undefined && source?.id === corrects.source.id;
  const value = useRef<HTMLInputElement>(null);
  // What the cell shows may be typed over, as in a spreadsheet.
  useEffect(() => {
    if (corrects !== undefined) value.current?.select();
  }, [corrects]);
  const read = readFigure(typed, { measure, currency });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!read.ok) return;
    if (source === null) {
      setAsked(true);
      document.querySelector<HTMLElement>('.cell-editor [cmdk-input]')?.focus();
      return;
    }
    const isSame = isCorrecting && typed.trim() === corrects.text;
    if (isSame) {
      onClose(onward.current);
      return;
    }
    // A correction says nothing of where the next value comes from.
    if (!isCorrecting) rememberSource(source);
    if (isSent.current) return;
    isSent.current = true;
    // The frame that shows the value comes before the one without the dialog.
    const how = onward.current;
    const closed = nextFrame().then(() => onClose(how));
    const note = noteField.current?.value ?? '';
    void writeTyped(editing, { text: typed, currency, note, source, read: read.value }, closed);
  };

  const title = cells.length === 1 ? label : words.editSeveral(label, cells.length - 1);
  return (
    <Dialog
      title={words.edit(title)}
      onClose={onClose}
      className="cell-editor"
      style={placeBeside(editing.at)}
    >
      <form
        onSubmit={submit}
        onKeyDownCapture={({ key }) => {
          onward.current = key === 'Enter' ? 'down' : undefined;
        }}
        onPointerDownCapture={() => {
          onward.current = undefined;
        }}
      >
        <input
          ref={value}
          name="value"
          className="field cell-editor-value"
          aria-label={words.value}
          aria-describedby="cell-editor-reading"
          placeholder={words.valueHint}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // Where something is still asked for, Tab leads there; Shift+Tab always goes round the editor.
            if (event.key !== 'Tab' || event.shiftKey || !read.ok || source === null) return;
            event.preventDefault();
            onward.current = 'right';
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <div id="cell-editor-reading" role="status">
          {read.ok ? (
            <Reading read={read.value} />
          ) : (
            <span className={typed.trim() === '' ? 'quiet-text' : 'cell-editor-refused'}>
              {typed.trim() === '' ? words.value : read.error.message}
            </span>
          )}
        </div>
        {read.ok && read.value.isCurrencyAssumed && (
          <label className="cell-editor-line">
            {words.currencyAssumed}
            <select className="field" value={currency} onChange={(event) => setCurrency(event.target.value)}>
              {[...new Set([editing.currency, ...CURRENCIES])].map((code) => (
                <option key={code}>{code}</option>
              ))}
            </select>
          </label>
        )}
        {source === null ? (
          <SourcePicker
            isAsked={isAsked}
            onChosen={(chosen) => {
              setSource(chosen);
              confirm.current?.focus();
            }}
          />
        ) : (
          <div className="cell-editor-line">
            <span className="quiet-text">{words.source}</span>
            <span className="cell-editor-source">{sourceLine(source)}</span>
            <button type="button" className="button" onClick={() => setSource(null)}>
              {words.sourceChange}
            </button>
          </div>
        )}
        {isCorrecting ? (
          <p className="quiet-text">{words.corrects}</p>
        ) : (
          <input
            ref={noteField}
            name="note"
            className="field"
            aria-label={words.note}
            placeholder={words.note}
            defaultValue={editing.refused?.note}
          />
        )}
        {editing.refused !== undefined && <ProblemNote error={editing.refused.error} />}
        <footer>
          <span className="quiet-text">{words.editKeys}</span>
          <span className="spring" />
          <button type="button" className="button" onClick={() => onClose()}>
            {text.app.cancel}
          </button>
          <button ref={confirm} type="submit" className="button primary" disabled={!read.ok}>
            {cells.length === 1 ? words.save : words.saveSeveral(cells.length)}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The dry run: what would be stored, and how exactly the written digits say it. */
function Reading({ read }: { read: ReadFigure }): ReactNode {
  const { low, high, bound } = read.reading;
  return (
    <>
      <b className="cell-editor-read">
        {words.readAs(`${boundSign(bound)}${groupedDigits(read.value)}`, read.currency ?? '')}
      </b>
      {low !== null && high !== null && low !== high && (
        <div className="quiet-text">
          {bound === 'exact' ? '' : `${bound.replaceAll('_', ' ')}; `}
          {words.readBetween(groupedDigits(low), groupedDigits(high))}
        </div>
      )}
    </>
  );
}

function placeBeside(at: Editing['at']): CSSProperties {
  if (at === null) return { width: WIDTH_PX };
  const left = Math.max(8, Math.min(at.left, window.innerWidth - WIDTH_PX - 8));
  const isLow = at.bottom + HEIGHT_PX > window.innerHeight && at.top > HEIGHT_PX;
  if (isLow)
    return { margin: 0, width: WIDTH_PX, left, top: 'auto', bottom: window.innerHeight - at.top + 2 };
  const top = Math.max(8, Math.min(at.bottom + 2, window.innerHeight - HEIGHT_PX));
  // A source that is written down makes it taller: it scrolls rather than leave the window.
  return { margin: 0, width: WIDTH_PX, left, top, maxHeight: window.innerHeight - top - 8 };
}
