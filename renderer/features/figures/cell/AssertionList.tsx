import type { ReactNode } from 'react';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { unitInWords } from '#shared/domain/figures/unitInWords.ts';
import type { AssertionView, CellDetail } from '#shared/ipc/shapes.ts';
import { select } from '../../../app/selection.ts';
import { useCommand } from '../../../bridge/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { readableUrl } from '../../../components/readableUrl.ts';
import { UnbrokenDays } from '../../../components/UnbrokenDays.tsx';
import { figuresText } from '../../../strings/figuresText.ts';

import { sourceLine } from './sourceLine.ts';

const words = figuresText;

/** Every view of a cell, each with its source; the one marked is shown, and another can be chosen. */
export function AssertionList({ cell }: { cell: CellDetail }): ReactNode {
  const choose = useCommand('figure.choose');
  return (
    <section aria-label={words.assertions}>
      <h3>{words.assertionCount(cell.assertions.length)}</h3>
      {choose.error !== null && <ProblemNote error={choose.error} />}
      {cell.assertions.map((assertion) => (
        <div key={assertion.id} className={assertion.chosen ? 'assertion chosen' : 'assertion'}>
          <input
            type="radio"
            id={`assertion-${assertion.id}`}
            name="assertion"
            checked={assertion.chosen}
            disabled={choose.isPending || assertion.value === null}
            onChange={() => choose.mutate({ cell: cell.cell, assertionId: assertion.id })}
          />
          <span>
            <label htmlFor={`assertion-${assertion.id}`}>
              <Value assertion={assertion} />
            </label>
            <div>
              <button
                type="button"
                className="source-name"
                onClick={() => select({ kind: 'source', sourceId: assertion.source.id })}
              >
                <UnbrokenDays>{sourceLine(assertion.source)}</UnbrokenDays>
              </button>
            </div>
            {assertion.source.url !== null && (
              <div className="source-url" title={assertion.source.url}>
                {readableUrl(assertion.source.url)}
              </div>
            )}
            {assertion.place !== '' && (
              <div className="quiet-text">
                {words.place(assertion.place)}
                {assertion.fileSha256 !== '' && (
                  <details className="file-hash">
                    <summary>{words.fileHash(assertion.fileSha256.slice(0, 12))}</summary>
                    <code>{assertion.fileSha256}</code>
                  </details>
                )}
              </div>
            )}
            {assertion.note !== '' && <div className="quiet-text">{assertion.note}</div>}
          </span>
        </div>
      ))}
    </section>
  );
}

function Value({ assertion }: { assertion: AssertionView }): ReactNode {
  const { value, currency, bound, valueAsStated, unitAsStated, reporter, valuation, status } = assertion;
  const about = [
    reporter === '' ? '' : `${words.reporter} ${areaName(reporter)}`,
    valuation === 'unknown' ? '' : valuation,
    assertion.reExports === null ? '' : words.reExports[assertion.reExports],
    status === 'A' ? '' : (words.statuses[status] ?? `${words.status} ${status}`),
  ].filter((part) => part !== '');
  const shown = value === null ? words.noValue : `${boundSign(bound)}${formatFigure(value, currency)}`;
  const stated = `${valueAsStated} ${unitInWords(unitAsStated)}`.trim();
  return (
    <>
      <b>{shown}</b>{' '}
      {stated !== shown && (
        <span className="quiet-text">
          {words.asStated} {stated}
        </span>
      )}
      {about.length > 0 && <div className="quiet-text">{about.join(' · ')}</div>}
    </>
  );
}
