import type { ReactNode } from 'react';
import { groupedDigits } from '#shared/domain/figures/groupedDigits.ts';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { absolute, compare, toFixed } from '#shared/lib/decimal.ts';
import { importText } from '../../strings/importText.ts';
import { Decisions } from './Decisions.tsx';
import { NO_CHOICES, ROLES, withColumnUnit, withRole } from './importChoices.ts';
import { UnreadWords } from './UnreadWords.tsx';

type Parts = {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

/** Rows that could not be read stand open while they are this few. */
const FEW = 12;

const amount = (value: string, currency: string | null): string =>
  `${groupedDigits(value)} ${currency ?? ''}`.trim();

/** Fractions below a thousandth of an amount say nothing of how far two sources are apart; the tooltip has them. */
const wholeAmount = (value: string, currency: string | null): string =>
  amount(compare(absolute(value), '1000') < 0 ? value : toFixed(value, 0), currency);

/** What a file would bring, and everything about it that can be decided. */
export function ImportView({ preview, choices, onChoose }: Parts): ReactNode {
  const { questions, remarks, refused, changes } = preview;
  return (
    <div className="import-view">
      <h3>{preview.name}</h3>
      <p className="quiet-text">
        {[preview.format, preview.shape, preview.sheet].filter((part) => part !== '').join(' · ')}
      </p>
      {preview.remembered !== null && (
        <p className="import-remembered" role="status">
          {importText.remembered(preview.remembered, choices)}{' '}
          <button type="button" className="button quiet" onClick={() => onChoose(NO_CHOICES)}>
            {importText.startOver}
          </button>
        </p>
      )}
      {questions.length > 0 && (
        <section className="problem" role="alert" aria-label={importText.asked}>
          <strong>{importText.asked}</strong>
          {questions.map((question) => (
            <p key={question.message}>
              {importText.inOurWords(question.message)} <span className="quiet-text">{question.where}</span>
            </p>
          ))}
        </section>
      )}
      <Decisions preview={preview} choices={choices} onChoose={onChoose} />
      {preview.columns.length > 0 && <Columns preview={preview} choices={choices} onChoose={onChoose} />}
      {questions.length === 0 && <p>{importText.summary(preview)}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="quiet-text">
          {importText.inOurWords(remark)}
        </p>
      ))}
      <UnreadWords preview={preview} choices={choices} onChoose={onChoose} />
      {refused.length > 0 && (
        <details open={refused.length <= FEW}>
          <summary>
            {importText.refused}: {preview.counts.refused}
          </summary>
          <ul>
            {refused.map(({ message, where }) => (
              <li key={`${where} ${message}`}>
                {importText.inOurWords(message)} <span className="quiet-text">{where}</span>
              </li>
            ))}
          </ul>
          <FirstOf shown={refused.length} all={preview.counts.refused} />
        </details>
      )}
      {preview.conflicts.length > 0 && <Conflicts preview={preview} />}
      {changes.length > 0 && (
        <details>
          <summary>
            {importText.changes}: {preview.counts.changed}
          </summary>
          <ul>
            {changes.map(({ cell, before, after }) => (
              <li key={cell}>
                {cell}: {before === null ? importText.missing : groupedDigits(before)} →{' '}
                {after === null ? importText.missing : groupedDigits(after)}
              </li>
            ))}
          </ul>
          <FirstOf shown={changes.length} all={preview.counts.changed} />
        </details>
      )}
      {preview.rows.length > 0 && <Rows preview={preview} />}
    </div>
  );
}

function Columns({ preview, choices, onChoose }: Parts): ReactNode {
  const isUnitByColumn =
    preview.unit !== null && preview.columns.filter(({ role }) => role === 'value').length > 1;
  return (
    <table className="import-table">
      <thead>
        <tr>
          <th>{importText.column}</th>
          <th>{importText.role}</th>
          {isUnitByColumn && <th>{importText.unit}</th>}
          <th>{importText.why}</th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map(({ header, role, reason, unit }, index) => {
          const name = header === '' ? `column ${index + 1}` : header;
          const roles =
            role === null || (ROLES as readonly string[]).includes(role) ? ROLES : [...ROLES, role];
          return (
            <tr key={name}>
              <td>{name}</td>
              <td>
                <select
                  className="field"
                  aria-label={`${importText.role}: ${name}`}
                  value={role ?? ''}
                  onChange={({ target }) => onChoose(withRole(choices, name, target.value))}
                >
                  <option value="">{importText.leftOut}</option>
                  {roles.map((one) => (
                    <option key={one} value={one}>
                      {importText.roleName(one)}
                    </option>
                  ))}
                </select>
              </td>
              {isUnitByColumn && (
                <td>
                  {role === 'value' && (
                    <input
                      className="field"
                      aria-label={`${importText.unit}: ${name}`}
                      key={unit ?? ''}
                      defaultValue={unit ?? ''}
                      placeholder={preview.unit === '' ? importText.unitNone : (preview.unit ?? '')}
                      onBlur={({ target }) => {
                        if (target.value.trim() !== (unit ?? ''))
                          onChoose(withColumnUnit(choices, name, target.value));
                      }}
                    />
                  )}
                </td>
              )}
              <td className="quiet-text">{importText.inOurWords(reason)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Conflicts({ preview }: { preview: ImportPreview }): ReactNode {
  return (
    <details>
      <summary>
        {importText.conflicts}: {preview.counts.conflicts}
      </summary>
      <table className="import-table" aria-label={importText.conflicts}>
        <thead>
          <tr>
            <th>{importText.place}</th>
            <th>{importText.cell}</th>
            <th className="number">{importText.value}</th>
            <th className="number">{importText.here}</th>
            <th>{importText.by}</th>
          </tr>
        </thead>
        <tbody>
          {preview.conflicts.map(({ place, cell, value, held, currency, by }) => (
            <tr key={`${place} ${cell} ${value}`}>
              <td className="quiet-text">{place}</td>
              <td>{cell}</td>
              <td className="number" title={amount(value, currency)}>
                {wholeAmount(value, currency)}
              </td>
              <td className="number" title={amount(held, currency)}>
                {wholeAmount(held, currency)}
              </td>
              <td className="quiet-text">{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <FirstOf shown={preview.conflicts.length} all={preview.counts.conflicts} />
    </details>
  );
}

function Rows({ preview }: { preview: ImportPreview }): ReactNode {
  return (
    <>
      <table className="import-table" aria-label={importText.rows}>
        <thead>
          <tr>
            <th>{importText.place}</th>
            <th>{importText.cell}</th>
            <th className="number">{importText.stated}</th>
            <th className="number">{importText.value}</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ place, cell, stated, value, currency }) => (
            <tr key={`${place} ${cell} ${stated}`}>
              <td className="quiet-text">{place}</td>
              <td>{cell}</td>
              <td className="number">{stated}</td>
              <td className="number">{value === null ? importText.missing : amount(value, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <FirstOf shown={preview.rows.length} all={preview.counts.read} />
    </>
  );
}

/** Says so where a list shows only the first of what it counts. */
function FirstOf({ shown, all }: { shown: number; all: number }): ReactNode {
  return shown < all ? <p className="quiet-text">{importText.firstOf(shown, all)}</p> : null;
}
