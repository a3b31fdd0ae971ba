import { type FormEvent, type ReactNode, useState } from 'react';
import { TABLE_FORMATS, type TableFormat } from '#shared/ipc/exportShapes.ts';
import { showWrittenToast } from '../../app/writtenToast.ts';
import { call } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SubmitFooter } from '../../components/SubmitFooter.tsx';
import type { RangeBlock } from '../../grid/range/rangeControl.ts';
import { sheetsText } from '../../strings/sheetsText.ts';
import { tableExportText as words } from '../../strings/tableExportText.ts';
import { cellsIn, exportOf, useExportable } from './exportState.ts';
import type { ShownSheet } from './shownSheet.ts';

const NONE: readonly string[] = [];
const NO_BLOCKS: readonly RangeBlock[] = [];
/** All rows the sheet shows, those that are ticked, or selected cells. */
type Extent = 'all' | 'ticked' | 'selected';

type Props = {
  readonly sheet: ShownSheet;
  /** What was asked for: the sheet, or what is selected in it. */
  readonly asked: 'sheet' | 'selection';
  readonly onClose: () => void;
};

/** Asks for extent and format, then for a place, and writes the shown sheet there. */
export function ExportTable({ sheet, asked, onClose }: Props): ReactNode {
  const ticked = useExportable((state) => state.ticked[sheet] ?? NONE);
  const selected = useExportable((state) => state.selected[sheet] ?? NO_BLOCKS);
  const cells = cellsIn(selected);
  // A selection of one cell is only where somebody is.
  const isSelection = asked === 'selection' ? cells > 0 : cells > 1;
  const [format, setFormat] = useState<TableFormat>('csv');
  const [extent, setExtent] = useState<Extent>(
    asked === 'selection' && isSelection ? 'selected' : ticked.length > 0 ? 'ticked' : 'all',
  );
  const [withBom, setBom] = useState(false);
  const [delimiter, setDelimiter] = useState<',' | ';'>(',');
  const [error, setError] = useState<Error | null>(null);
  const [isPending, setPending] = useState(false);
  const [isShownWanted, setShownWanted] = useState(extent === 'selected');
  const isFigures = sheet === 'figures' || sheet === 'long';
  // The long sheet is one statement a row, which goes out whole unless only some of its fields are wanted.
  const mayBeShown = sheet === 'figures' || (sheet === 'long' && extent === 'selected');
  const asShown = mayBeShown && isShownWanted;
  const holdsFigures = isFigures && !asShown;
  const writtenAs = format === 'sdmx' && !holdsFigures ? 'csv' : format;

  const write = async (): Promise<void> => {
    const what = exportOf(sheet, asShown);
    if (what === null) return;
    const chosen = await call('table.chooseTarget', { name: sheetsText.sheets[sheet], format: writtenAs });
    if (chosen === null) return;
    const blocks = selected.map(({ top, bottom, columns }) => ({ top, bottom, columns: [...columns] }));
    const { rows } = await call('table.export', {
      what: {
        ...what,
        only: extent === 'ticked' ? [...ticked] : [],
        ...(extent === 'selected' && { blocks }),
      },
      target: chosen.target,
      withBom,
      delimiter,
    });
    showWrittenToast(words.written(rows, holdsFigures, chosen.name), chosen.place);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setPending(true);
    write()
      .catch((failure: unknown) => setError(failure instanceof Error ? failure : new Error(String(failure))))
      .finally(() => setPending(false));
  };
  return (
    <Dialog title={words.title(sheetsText.sheets[sheet])} onClose={onClose}>
      <form className="export-table" onSubmit={submit}>
        {(ticked.length > 0 || isSelection) && (
          <fieldset>
            <legend>{words.extent}</legend>
            {(['all', 'ticked', 'selected'] as const).map(
              (one) =>
                (one === 'all' || (one === 'ticked' ? ticked.length > 0 : isSelection)) && (
                  <label key={one}>
                    <input
                      type="radio"
                      name="extent"
                      checked={extent === one}
                      onChange={() => setExtent(one)}
                    />
                    <span>{words.extents[one](one === 'ticked' ? ticked.length : cells)}</span>
                  </label>
                ),
            )}
          </fieldset>
        )}
        {mayBeShown && (
          <fieldset>
            <legend>{words.what}</legend>
            {[false, true].map((shown) => (
              <label key={String(shown)}>
                <input
                  type="radio"
                  name="what"
                  checked={asShown === shown}
                  onChange={() => setShownWanted(shown)}
                />
                <span>
                  {shown ? words.asShown[extent === 'selected' ? 'cells' : 'sheet'] : words.asStated}{' '}
                  <span className="quiet-text">
                    {shown ? words.asShownHint[sheet === 'long' ? 'long' : 'wide'] : words.asStatedHint}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend>{words.format}</legend>
          {TABLE_FORMATS.filter((one) => one !== 'sdmx' || holdsFigures).map((one) => (
            <label key={one}>
              <input type="radio" name="format" checked={writtenAs === one} onChange={() => setFormat(one)} />
              <span>
                {words.formats[one]} <span className="quiet-text">{words.hints[one]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {writtenAs === 'csv' && (
          <fieldset>
            <legend>{words.csv}</legend>
            <label>
              <input
                type="checkbox"
                checked={delimiter === ';'}
                onChange={(event) => setDelimiter(event.target.checked ? ';' : ',')}
              />
              <span>{words.semicolon}</span>
            </label>
            <label>
              <input type="checkbox" checked={withBom} onChange={(event) => setBom(event.target.checked)} />
              <span>{words.bom}</span>
            </label>
          </fieldset>
        )}
        <p className="quiet-text">
          {holdsFigures ? words.figuresWay(extent) : words.tableWay[extent === 'selected' ? 'cells' : 'rows']}
        </p>
        {error !== null && <ProblemNote error={error} />}
        <SubmitFooter name={words.submit} isDisabled={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
