import { type ReactNode, useEffect, useRef } from 'react';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { groupedDigits } from '#shared/domain/figures/groupedDigits.ts';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { absolute, compare, toFixed } from '#shared/lib/decimal.ts';
import { importText } from '../../strings/importText.ts';
import { Columns } from './Columns.tsx';
import { Decisions } from './Decisions.tsx';
import { HeaderLines } from './HeaderLines.tsx';
import { NO_CHOICES } from './importChoices.ts';
import { ProfilesMenu } from './ProfilesMenu.tsx';
import { UnreadWords } from './UnreadWords.tsx';

type Parts = {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

/** Rows that could not be read stand open while they are this few, and a name that is not known does not tell of all of them. */
const FEW = 12;

const rowsOfUnread = ({ unread }: ImportPreview): number =>
  unread.reduce((rows, word) => rows + word.rows, 0);

const amount = (value: string, currency: string | null): string =>
  `${groupedDigits(value)} ${currency ?? ''}`.trim();

/** Fractions below a thousandth of an amount say nothing of how far two sources are apart; the tooltip has them. */
const wholeAmount = (value: string, currency: string | null): string =>
  amount(compare(absolute(value), '1000') < 0 ? value : toFixed(value, 0), currency);

/** What a file would bring, and everything about it that can be decided. */
export function ImportView({
  preview,
  choices,
  onChoose,
  isRefused,
  isStrict,
  onStrict,
}: Parts & {
  /** With what was decided last the file cannot be read: what it was read as before is not shown as if it were. */
  readonly isRefused: boolean;
  /** Nothing is imported where a row cannot be read. */
  readonly isStrict: boolean;
  readonly onStrict: (isStrict: boolean) => void;
}): ReactNode {
  const { questions } = preview;
  const view = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone with the answer; from here arrows scroll and Tab goes to the first decision.
  useEffect(() => {
    // Between a field that is left and the next one nothing has the focus: looked at once that is over.
    const later = setTimeout(() => {
      if (document.activeElement === document.body) view.current?.focus({ preventScroll: true });
    });
    return () => clearTimeout(later);
  });
  return (
    <div className="import-view" ref={view} tabIndex={-1}>
      <div className="import-title">
        <h3>{preview.name}</h3>
        <ProfilesMenu choices={choices} onChoose={onChoose} />
      </div>
      <p className="quiet-text">{importText.kindOf(preview)}</p>
      {preview.remembered !== null && (
        <p className="import-remembered" role="status">
          {importText.remembered(preview.remembered, choices)}{' '}
          <button type="button" className="button quiet" onClick={() => onChoose(NO_CHOICES)}>
            {importText.startOver}
          </button>
        </p>
      )}
      {questions.length > 0 && !isRefused && (
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
      {preview.headerLines !== null && (
        <HeaderLines found={preview.headerLines} head={preview.head} choices={choices} onChoose={onChoose} />
      )}
      {preview.columns.length > 0 && <Columns preview={preview} choices={choices} onChoose={onChoose} />}
      {!isRefused && (
        <WhatComes
          preview={preview}
          choices={choices}
          onChoose={onChoose}
          isStrict={isStrict}
          onStrict={onStrict}
        />
      )}
    </div>
  );
}

/** What the file was read as: what it adds and changes, what stays out, and its first rows. */
function WhatComes({
  preview,
  choices,
  onChoose,
  isStrict,
  onStrict,
}: Parts & { readonly isStrict: boolean; readonly onStrict: (isStrict: boolean) => void }): ReactNode {
  const { questions, remarks, refused, changes } = preview;
  return (
    <>
      {questions.length === 0 && <p>{importText.summary(preview)}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="quiet-text">
          {importText.inOurWords(remark)}
        </p>
      ))}
      <UnreadWords preview={preview} choices={choices} onChoose={onChoose} />
      {preview.counts.refused > 0 && (
        <label className="import-strict">
          <input type="checkbox" checked={isStrict} onChange={({ target }) => onStrict(target.checked)} />
          {importText.strict}
        </label>
      )}
      {refused.length > 0 && (
        <details open={refused.length <= FEW && preview.counts.refused > rowsOfUnread(preview)}>
          <summary>{importText.counted(importText.refused, preview.counts.refused)}</summary>
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
          <summary>{importText.counted(importText.changes, preview.counts.changed)}</summary>
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
    </>
  );
}

function Conflicts({ preview }: { preview: ImportPreview }): ReactNode {
  return (
    <details>
      <summary>{importText.counted(importText.conflicts, preview.counts.conflicts)}</summary>
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
          {preview.rows.map(({ place, cell, stated, value, bound, currency }) => (
            <tr key={`${place} ${cell} ${stated}`}>
              <td className="quiet-text">{place}</td>
              <td>{cell}</td>
              <td className="number">{stated}</td>
              <td className="number">
                {value === null ? importText.missing : boundSign(bound) + amount(value, currency)}
              </td>
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
