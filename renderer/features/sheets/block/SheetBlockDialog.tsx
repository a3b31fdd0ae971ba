import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { DECIMAL_MARKS } from '#shared/domain/figures/paste/readPasted.ts';
import type { BlockArgs, BlockPlan } from '#shared/ipc/sheetBlockShapes.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { useCommand, useQueryOf } from '../../../bridge/client.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SubmitFooter } from '../../../components/SubmitFooter.tsx';
import { pasteText } from '../../../strings/pasteText.ts';
import { sheetBlockText as words } from '../../../strings/sheetBlockText.ts';
import '../../figures/paste/paste.css';
import { Select } from '../../../components/Select.tsx';
import { columnTitle } from '../sheetText.ts';
import { BlockTable } from './BlockTable.tsx';
import { type BlockRequest, type LaidFields, layFields } from './blockRequest.ts';

type Props = {
  readonly sheet: SheetName;
  readonly request: BlockRequest;
  /** Columns of numbers that are for editing. */
  readonly numbers: ReadonlySet<string>;
  /** Whether the sheet takes new rows. */
  readonly canAdd: boolean;
  readonly onClose: () => void;
};

/** The dry run of a block of fields: what each would say, what is refused and why, and one step that writes the rest. */
export function SheetBlockDialog({ sheet, request, numbers, canAdd, onClose }: Props): ReactNode {
  const [isTransposed, setTransposed] = useState(false);
  const [addsRows, setAddsRows] = useState(request.addsRows);
  const [decimal, setDecimal] = useState<BlockArgs['decimal']>(request.isForeign ? 'ask' : 'typed');
  const [decimals, setDecimals] = useState<NonNullable<BlockArgs['decimals']>>({});
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const laid = useMemo(() => layFields(request, isTransposed, addsRows), [request, isTransposed, addsRows]);
  const block: BlockArgs = {
    sheet,
    rows: [...laid.rows],
    columns: [...laid.columns],
    texts: laid.texts.map((line) => [...line]),
    clears: false,
    decimal,
    decimals,
    leftOut: [...leftOut],
    cut: request.cut.map((field) => ({ ...field })),
  };
  const fields = laid.texts.length * laid.columns.length;
  const plan = useQueryOf('sheet.previewBlock', block, { enabled: fields > 0 });
  const write = useCommand('sheet.writeBlock');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write.mutate({ block, verb: request.verb }, { onSuccess: onClose });
  };
  const startOver = (change: () => void): void => {
    setLeftOut([]);
    change();
  };
  const marked = laid.columns.filter((key) => numbers.has(key));
  const error = write.error ?? plan.error;
  const written = plan.data?.written ?? 0;
  return (
    <Dialog title={words.titles[request.verb](fields)} onClose={onClose} className="paste-dialog">
      <form onSubmit={submit}>
        <p className="quiet-text">{placeOf(sheet, laid, plan.data)}</p>
        <Remarks request={request} laid={laid} plan={plan.data} canAdd={canAdd} />
        <fieldset className="paste-reading">
          {request.verb === 'Paste' && (
            <label>
              <input
                type="checkbox"
                checked={isTransposed}
                onChange={({ target }) => startOver(() => setTransposed(target.checked))}
              />
              {words.transpose}
            </label>
          )}
          {request.isForeign && marked.length > 0 && (
            <DecimalChoice
              label={pasteText.decimal}
              value={decimal}
              onChoose={(mark) => startOver(() => setDecimal(mark))}
            />
          )}
          {request.isForeign &&
            marked.length > 1 &&
            marked.map((key) => (
              <DecimalChoice
                key={key}
                label={words.decimalOf(columnTitle(sheet, key))}
                value={decimals[key] ?? decimal}
                onChoose={(mark) => startOver(() => setDecimals({ ...decimals, [key]: mark }))}
              />
            ))}
          {laid.rowsLeft > 0 && canAdd && (
            <label>
              <input
                type="checkbox"
                checked={addsRows}
                onChange={({ target }) => startOver(() => setAddsRows(target.checked))}
              />
              {words.addRows(laid.rowsLeft)}
            </label>
          )}
        </fieldset>
        {error !== null && <ProblemNote error={error} />}
        {plan.data !== undefined && (
          <BlockTable
            sheet={sheet}
            plan={plan.data}
            firstNew={laid.rows.length}
            onTake={({ line, at }, isTaken) => {
              const place = `${line},${at}`;
              setLeftOut(isTaken ? leftOut.filter((one) => one !== place) : [...leftOut, place]);
            }}
          />
        )}
        <SubmitFooter
          name={words.submit(written)}
          isDisabled={written === 0 || write.isPending}
          onCancel={onClose}
          said={plan.data === undefined ? '' : words.leftOut(plan.data.fields.length - written)}
        />
      </form>
    </Dialog>
  );
}

/** Which mark is the decimal one, of all columns of numbers or of one. */
function DecimalChoice({
  label,
  value,
  onChoose,
}: {
  label: string;
  value: BlockArgs['decimal'];
  onChoose: (mark: BlockArgs['decimal']) => void;
}): ReactNode {
  return (
    <label>
      {label}
      <Select
        value={value}
        options={DECIMAL_MARKS.map((mark) => [mark, pasteText.decimals[mark]])}
        onChoose={onChoose}
      />
    </label>
  );
}

function placeOf(sheet: SheetName, { texts, columns }: LaidFields, plan: BlockPlan | undefined): string {
  const [first] = plan?.fields ?? [];
  return first === undefined || first.label === ''
    ? words.from(texts.length, columns.length)
    : words.fromRow(texts.length, columns.length, columnTitle(sheet, first.column), first.label);
}

function Remarks({
  request,
  laid,
  plan,
  canAdd,
}: {
  request: BlockRequest;
  laid: LaidFields;
  plan: BlockPlan | undefined;
  canAdd: boolean;
}): ReactNode {
  const fixed = new Map<string, number>();
  for (const { state, why } of plan?.fields ?? [])
    if (state === 'fixed' && why !== null) fixed.set(why, (fixed.get(why) ?? 0) + 1);
  const isOverRows = laid.rows.length > 0;
  const remarks = [
    ...(request.isFiltered && isOverRows ? [words.filtered] : []),
    ...(!request.isFiltered && request.isSorted && laid.rows.length > 1 ? [words.sorted] : []),
    ...(laid.rowsLeft > 0 && isOverRows
      ? [`${words.rowsLeft(laid.rowsLeft)}${canAdd ? '' : ` ${words.noNewRows}`}`]
      : []),
    ...(laid.columnsLeft > 0 ? [words.columnsLeft(laid.columnsLeft)] : []),
    ...[...fixed].map(([why, n]) => words.fixed(n, why)),
    ...(plan?.kept == null ? [] : [words.kept(plan.kept.fields, plan.kept.why)]),
  ];
  return remarks.map((remark) => (
    <p key={remark} className="paste-remark">
      {remark}
    </p>
  ));
}
