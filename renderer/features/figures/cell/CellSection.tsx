import type { ReactNode } from 'react';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import type { CellDetail } from '#shared/ipc/shapes.ts';
import { showPassage } from '../../../app/followLink.ts';
import { defaultCurrency } from '../../../app/preferences.ts';
import { openPanel, revealCell, type SelectionOf } from '../../../app/selection.ts';
import { useCommand, useQueryOf } from '../../../bridge/client.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { figuresText } from '../../../strings/figuresText.ts';
import { StatementsSection } from '../../claims/StatementsSection.tsx';
import { Facts } from '../../inspector/Facts.tsx';
import { CellRecordSection } from '../../sheets/CellRecordSection.tsx';
import { useFiguresView } from '../figuresView.ts';
import { missingNames, rangeText } from '../figureText.ts';
import { AssertionList } from './AssertionList.tsx';

const words = figuresText;

/** A cell: what it shows, every view of it with its source, the paragraphs that link here, its history. */
export function CellSection({ selection }: { selection: SelectionOf<'cell'> }): ReactNode {
  const detail = useQueryOf('cell.get', { cell: selection.cell });
  return (
    <Loaded query={detail}>
      {(cell) => (
        <>
          <Shown cell={cell} />
          <AssertionList cell={cell} />
          <Passages cell={cell} />
          <StatementsSection cell={cell.cell} />
          <CellRecordSection cell={cell.cell} />
        </>
      )}
    </Loaded>
  );
}

function Shown({ cell }: { cell: CellDetail }): ReactNode {
  const { value, currency, bound, derivation, missing, spread } = cell.view;
  const print = (amount: string): string => formatFigure(amount, currency);
  return (
    <section aria-label={words.cell}>
      <h3>{cell.label}</h3>
      <p className={value === null ? 'cell-value none' : 'cell-value'}>
        {value === null ? words.noFigure : `${boundSign(bound)}${print(value)}`}
      </p>
      <Facts
        facts={[
          [words.derived, derivation],
          [words.missing, missingNames(missing)],
          [words.spread, spread === null ? null : rangeText(spread, currency)],
        ]}
      />
      {cell.assertions.length > 1 && <p className="quiet-text">{words.rule(cell.rule)}</p>}
      {cell.inputs.length > 0 && (
        <div className="cell-inputs">
          <h3>{words.madeOf}</h3>
          <ul>
            {cell.inputs.map((input) => (
              <li key={input.label}>
                <button type="button" className="row" onClick={() => revealCell(input.cell)}>
                  <span>{input.label}</span>
                  <span className="count">
                    {input.value === null ? words.noValue : formatFigure(input.value, input.currency)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <button type="button" className="button" onClick={() => typeValue(cell)}>
          {words.typeValue}
        </button>
      </div>
    </section>
  );
}

/** Opens the editor in the middle of the window: the cell itself may be out of view. */
function typeValue(cell: CellDetail): void {
  openPanel('figures');
  useFiguresView.setState({
    editing: {
      cells: [cell.cell],
      label: cell.label,
      measure: cell.measure,
      currency: cell.view.currency ?? defaultCurrency(),
      typed: '',
      at: null,
    },
  });
}

function Passages({ cell }: { cell: CellDetail }): ReactNode {
  const remove = useCommand('link.remove');
  return (
    <section aria-label={words.passages}>
      <h3>{words.passages}</h3>
      {cell.links.length === 0 && <p className="empty">{words.noPassages}</p>}
      <ul>
        {cell.links.map((link) => (
          <li key={link.id}>
            <button type="button" className="row" onClick={() => void showPassage(link)}>
              <span>“{link.quote}”</span>
            </button>
            <div className="cell-passage-foot">
              <span className="quiet-text cell-passage-place" title={link.documentTitle}>
                {link.locator} · {link.documentTitle}
              </span>
              <button
                type="button"
                className="button quiet"
                title={words.unlinkHint(link.quote, link.targets.length)}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ linkId: link.id })}
              >
                {words.unlink}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {remove.error !== null && <ProblemNote error={remove.error} />}
    </section>
  );
}
