import type { ReactNode } from 'react';
import type { PackComparisonView } from '#shared/ipc/packCompareShapes.ts';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.compare;
type Kind = keyof typeof words.kind;
type Row = {
  readonly kind: Kind;
  readonly was: string;
  readonly is: string;
  /** Where it stands; "" for a number. */
  readonly part: string;
  readonly operations: readonly string[];
};
const SIGNS: Readonly<Record<Kind, string>> = { added: '+', removed: '−', changed: '≠' };

/** What two packs say differently, with the operations that caused it. */
export function Comparison({ found }: { found: PackComparisonView }): ReactNode {
  const numbers = numberRows(found);
  const lines = lineRows(found);
  return (
    <>
      {[found.before, found.after]
        .filter(({ ok }) => !ok)
        .map(({ packId, version }) => (
          <p key={packId} className="problem">
            {words.unsound(version)}
          </p>
        ))}
      <p role="status" className={numbers.length + lines.length === 0 ? 'pack-sound' : undefined}>
        {numbers.length + lines.length === 0 ? words.same : words.summary(numbers.length, lines.length)}
      </p>
      {numbers.length > 0 && <Rows title={words.numbers} rows={numbers} />}
      {lines.length > 0 && <Rows title={words.words} rows={lines} />}
    </>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }): ReactNode {
  return (
    <section aria-label={title} className="pack-differences">
      <strong>{title}</strong>
      <table>
        <thead>
          <tr>
            <th />
            <th>{words.was}</th>
            <th>{words.is}</th>
            <th>{words.by}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, was, is, part, operations }) => (
            <tr key={`${kind} ${part} ${was} ${is}`}>
              <td>
                <span aria-hidden="true">{SIGNS[kind]}</span> {words.kind[kind]}
                {part !== '' && <div className="quiet-text">{part}</div>}
              </td>
              <td>{was}</td>
              <td>{is}</td>
              <td className="quiet-text">{operations.length === 0 ? words.nobody : operations.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const numberRows = ({ numbers }: PackComparisonView): Row[] => [
  ...numbers.changed.map(({ before, after, what, operations }) => ({
    kind: 'changed' as const,
    was: before.text,
    is: what === 'trace' ? words.trace : after.text,
    part: `${before.id} → ${after.id}`,
    operations,
  })),
  ...numbers.removed.map(({ id, text: was, operations }) => ({
    kind: 'removed' as const,
    was,
    is: words.nothing,
    part: id,
    operations,
  })),
  ...numbers.added.map(({ id, text: is, operations }) => ({
    kind: 'added' as const,
    was: words.nothing,
    is,
    part: id,
    operations,
  })),
];

const lineRows = ({ text: found }: PackComparisonView): Row[] => [
  ...found.changed.map(({ part, before, after, operations }) => ({
    kind: 'changed' as const,
    was: before,
    is: after,
    part,
    operations,
  })),
  ...found.removed.map(({ part, text: was, operations }) => ({
    kind: 'removed' as const,
    was,
    is: words.nothing,
    part,
    operations,
  })),
  ...found.added.map(({ part, text: is, operations }) => ({
    kind: 'added' as const,
    was: words.nothing,
    is,
    part,
    operations,
  })),
];
