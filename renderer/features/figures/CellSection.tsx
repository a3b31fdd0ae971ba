import type { ReactNode } from 'react';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import type { CellDetail } from '#shared/ipc/shapes.ts';
import { openPanel, revealBlock, revealCell, type SelectionOf } from '../../app/selection.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { figuresText } from '../../strings/figuresText.ts';
import { Facts } from '../inspector/Facts.tsx';

const words = figuresText;

/** A cell: what it shows, every view of it with its source, the paragraphs that link here, its history. */
export function CellSection({ selection }: { selection: SelectionOf<'cell'> }): ReactNode {
  const detail = useQueryOf('cell.get', { cell: selection.cell });
  return (
    <Loaded query={detail}>
      {(cell) => (
        <>
          <section aria-label={words.cell}>
            <h3>{cell.label}</h3>
            <p className="cell-value">
              {cell.view.value === null
                ? words.noFigure
                : `${boundSign(cell.view.bound)}${formatFigure(cell.view.value, cell.view.currency)}`}
            </p>
            <Facts
              facts={[
                [words.derived, cell.view.derivation],
                [words.missing, cell.view.missing.join(', ')],
                [
                  words.spread,
                  cell.view.spread === null
                    ? null
                    : `${formatFigure(cell.view.spread.low, cell.view.currency)} – ${formatFigure(cell.view.spread.high, cell.view.currency)}`,
                ],
              ]}
            />
            {cell.view.inputs.length > 0 && <Inputs cell={cell} />}
          </section>
          <Assertions cell={cell} />
          <section aria-label={words.passages}>
            <h3>{words.passages}</h3>
            {cell.links.length === 0 && <p className="empty">{words.noPassages}</p>}
            <ul>
              {cell.links.map((link) => (
                <li key={link.id}>
                  <button
                    type="button"
                    className="row"
                    onClick={() => revealBlock(link.documentId, link.blockId, link.start)}
                  >
                    <span>“{link.quote}”</span>
                    <span className="count">{link.locator}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
          {cell.usedIn.length > 0 && (
            <section aria-label={words.usedIn}>
              <h3>{words.usedIn}</h3>
              <ul>
                {cell.usedIn.map(({ kind, id, title }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className="row"
                      onClick={() => openPanel(kind, { [`${kind}Id`]: id })}
                    >
                      <span>{title}</span>
                      <span className="count">{kind}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-label={words.history}>
            <h3>{words.history}</h3>
            <ol className="cell-history">
              {cell.history.map(({ id, kind, label, actor, at }) => (
                <li key={id}>
                  {kind === 'do' ? label : `${kind}: ${label}`}
                  <div className="quiet-text">
                    {actor} · {at.slice(0, 16).replace('T', ' ')}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </Loaded>
  );
}

const Inputs = ({ cell }: { cell: CellDetail }): ReactNode => (
  <div className="cell-inputs">
    {words.madeOf}
    {cell.view.inputs.map((input) => (
      <button
        key={`${input.seriesId}@${input.period}`}
        type="button"
        className="button quiet"
        onClick={() => revealCell(input)}
      >
        {input.seriesId}@{input.period}
      </button>
    ))}
  </div>
);

function Assertions({ cell }: { cell: CellDetail }): ReactNode {
  const choose = useCommand('figure.choose');
  return (
    <section aria-label={words.assertions}>
      <h3>{words.assertionCount(cell.assertions.length)}</h3>
      {choose.error !== null && <ProblemNote error={choose.error} />}
      {cell.assertions.map((assertion) => (
        <label key={assertion.id} className={assertion.chosen ? 'assertion chosen' : 'assertion'}>
          <input
            type="radio"
            name="assertion"
            checked={assertion.chosen}
            disabled={choose.isPending || assertion.value === null}
            onChange={() => choose.mutate({ cell: cell.cell, assertionId: assertion.id })}
          />
          <span>
            <b>
              {assertion.value === null
                ? words.noValue
                : `${boundSign(assertion.bound)}${formatFigure(assertion.value, assertion.currency)}`}
            </b>{' '}
            <span className="quiet-text">
              {words.asStated} {assertion.valueAsStated} {assertion.unitAsStated}
            </span>
            <div className="quiet-text">
              {[
                assertion.reporter === '' ? '' : `${words.reporter} ${assertion.reporter}`,
                assertion.valuation === 'unknown' ? '' : assertion.valuation,
                assertion.status === 'A' ? '' : `${words.status} ${assertion.status}`,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </div>
            <div>
              {[assertion.source.publisher, assertion.source.title, assertion.source.issued]
                .filter((part) => part !== null && part !== '')
                .join(', ')}
            </div>
            {assertion.source.url !== null && <div className="source-url">{assertion.source.url}</div>}
            {assertion.note !== '' && <div className="quiet-text">{assertion.note}</div>}
          </span>
        </label>
      ))}
    </section>
  );
}
