import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { layBlock, transposed } from '#shared/domain/figures/paste/layBlock.ts';
import { type PasteReading, PLAIN_READING } from '#shared/domain/figures/paste/readPasted.ts';
import type { PasteArgs } from '#shared/ipc/pasteShapes.ts';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { useCommand, useQueryOf } from '../../../bridge/client.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SubmitFooter } from '../../../components/SubmitFooter.tsx';
import { pasteText } from '../../../strings/pasteText.ts';
import { cellName } from '../figureText.ts';
import { PlanTable } from './PlanTable.tsx';
import { lastSourceUsed, type PasteRequest, rememberSource } from './pasteRequest.ts';
import { ReadingBar } from './ReadingBar.tsx';
import { WrittenSource } from './WrittenSource.tsx';
import './paste.css';

const words = pasteText;
type Choices = PasteArgs['choices'];
const NO_CHOICES: Choices = {};

/** The dry run: text, reading and value of each cell, what it would replace, and one step that writes all of it. */
export function PasteDialog({
  request,
  onClose,
  onAddRow,
}: {
  request: PasteRequest;
  onClose: () => void;
  onAddRow: () => void;
}): ReactNode {
  const [reading, setReading] = useState<PasteReading | null>(null);
  const [columns, setColumns] = useState<PasteArgs['columns']>({});
  const [choices, setChoices] = useState(NO_CHOICES);
  const [isTransposed, setTransposed] = useState(false);
  const [keepsSources, setKeepsSources] = useState(request.copied !== null);
  const [source, setSource] = useState<SourceView | null>(lastSourceUsed);
  const [isAsked, setAsked] = useState(false);
  const [note, setNote] = useState('');
  const habit = useQueryOf(
    'source.reading',
    { sourceId: source?.id ?? 'src0' },
    { enabled: source !== null && reading === null },
  );
  const isRemembered = reading === null && source !== null && habit.data != null;
  const shownReading = reading ?? (isRemembered ? habit.data : null) ?? PLAIN_READING;
  const laid = useMemo(() => lay(request, isTransposed), [request, isTransposed]);
  const args: PasteArgs = {
    ...laid.target,
    reading: shownReading,
    columns,
    choices,
    copied: keepsSources ? laid.copied : null,
  };
  const plan = useQueryOf('figure.previewPaste', args, { enabled: laid.cells > 0 });
  const paste = useCommand('figure.paste');
  const [first] = request.rows;
  const needsSource = !keepsSources || laid.copied === null || laid.copied.flat().includes(null);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (needsSource && source === null) {
      setAsked(true);
      document.querySelector<HTMLElement>('.paste-dialog [cmdk-input]')?.focus();
      return;
    }
    if (needsSource && source !== null) rememberSource(source);
    paste.mutate(
      {
        paste: args,
        sourceId: needsSource ? (source?.id ?? null) : null,
        note,
        cut: [...request.cut],
        verb: request.verb,
      },
      { onSuccess: onClose },
    );
  };
  const startOver = (change: () => void): void => {
    setChoices(NO_CHOICES);
    change();
  };
  const error = plan.error ?? paste.error;
  const written = plan.data?.written ?? 0;
  return (
    <Dialog title={words.titles[request.verb](laid.cells)} onClose={onClose} className="paste-dialog">
      <form onSubmit={submit}>
        {first !== undefined && (
          <p className="quiet-text">
            {words.from(
              cellName(first, laid.target.periods[0] ?? ''),
              laid.target.rows.length,
              laid.target.periods.length,
            )}
          </p>
        )}
        <Remarks request={request} laid={laid} onAddRow={onAddRow} />
        <ReadingBar
          reading={shownReading}
          columns={columns}
          periods={laid.target.periods}
          isRemembered={isRemembered}
          onReading={(next) => startOver(() => setReading(next))}
          onColumns={(next) => startOver(() => setColumns(next))}
        >
          <label>
            <input
              type="checkbox"
              checked={isTransposed}
              onChange={({ target }) => startOver(() => setTransposed(target.checked))}
            />
            {words.transpose}
          </label>
          {request.copied !== null && (
            <label>
              <input
                type="checkbox"
                checked={keepsSources}
                onChange={({ target }) => startOver(() => setKeepsSources(target.checked))}
              />
              {words.keepSources}
            </label>
          )}
        </ReadingBar>
        {error !== null && <ProblemNote error={error} />}
        {plan.data !== undefined && (
          <PlanTable
            plan={plan.data}
            choices={choices}
            onChoice={(place, choice) => setChoices(withChoice(choices, place, choice))}
          />
        )}
        {needsSource && (
          <WrittenSource source={source} isAsked={isAsked} onSource={setSource}>
            <input
              className="field"
              placeholder={words.note}
              aria-label={words.note}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </WrittenSource>
        )}
        <SubmitFooter
          name={words.submit(written)}
          isDisabled={written === 0 || paste.isPending}
          onCancel={onClose}
          said={plan.data === undefined ? '' : words.leftOut(plan.data.cells.length - written)}
        />
      </form>
    </Dialog>
  );
}

type Laid = ReturnType<typeof lay>;

function Remarks({
  request,
  laid,
  onAddRow,
}: {
  request: PasteRequest;
  laid: Laid;
  onAddRow: () => void;
}): ReactNode {
  return (
    <>
      {request.isFiltered && <p className="paste-remark">{words.filtered}</p>}
      {!request.isFiltered && request.isSorted && laid.target.rows.length > 1 && (
        <p className="paste-remark">{words.sorted}</p>
      )}
      {laid.rowsLeft > 0 && (
        <p className="paste-remark">
          {words.rowsLeft(laid.rowsLeft)}{' '}
          <button type="button" className="button quiet" onClick={onAddRow}>
            {words.addRows}
          </button>
        </p>
      )}
      {laid.columnsLeft > 0 && <p className="paste-remark">{words.columnsLeft(laid.columnsLeft)}</p>}
    </>
  );
}

/** Lays texts and the assertions they were copied from over the same cells. */
function lay(request: PasteRequest, isTransposed: boolean) {
  const turn = (block: PasteRequest['block']): PasteRequest['block'] =>
    isTransposed ? transposed(block) : block;
  const room = { rows: request.rows.length, columns: request.periods.length };
  const block = turn(request.block);
  const { texts, rowsLeft, columnsLeft } = layBlock(block, request.selection, room);
  const width = texts[0]?.length ?? 0;
  const ids = request.copied?.map((row) => row.map((id) => id ?? ''));
  const copied = ids === undefined ? null : layBlock(turn(ids), request.selection, room).texts;
  return {
    target: {
      rows: request.rows.slice(0, texts.length).map(({ seriesId }) => seriesId),
      periods: request.periods.slice(0, width),
      texts: texts.map((row) => [...row]),
    },
    copied: copied?.map((row) => row.map((id) => (id === '' ? null : id))) ?? null,
    cells: texts.length * width,
    rowsLeft,
    columnsLeft,
  };
}

function withChoice(choices: Choices, place: string, choice: number | null | undefined): Choices {
  const { [place]: _old, ...others } = choices;
  return choice === undefined ? others : { ...others, [place]: choice };
}
