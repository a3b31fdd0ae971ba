import type { ReactNode } from 'react';
import type { AuditView, ClaimView } from '#shared/ipc/claimShapes.ts';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { claimsText as words } from '../../strings/claimsText.ts';
import { showClaimCell, showClaimPassage } from './claimPlaces.ts';
import {
  namesOf,
  type Operand,
  operandMeasure,
  operandPeriod,
  operandRounding,
  operandValue,
} from './operandText.ts';
import { UseSelection } from './UseSelection.tsx';

/** More cells than these are folded under their sum, with the whole width for them. */
const CELLS_IN_LINE = 2;

/** Every operand of a claim with what rounding leaves open, its period, and where it comes from. */
export function OperandTable({ view, claim }: { view: AuditView; claim: ClaimView }): ReactNode {
  const document = useQueryOf('document.get', { documentId: view.documentId }).data;
  if (claim.operands.length === 0) return <p className="quiet-text">{words.noOperands}</p>;
  return (
    <table className="operands">
      <thead>
        <tr>
          <th scope="col">{words.operands.role}</th>
          <th scope="col" className="figure">
            {words.operands.value}
          </th>
          <th scope="col">{words.operands.period}</th>
          <th scope="col">{words.operands.from}</th>
        </tr>
      </thead>
      <tbody>
        {claim.operands.map((operand) => (
          <OperandRow
            key={`${operand.role} ${operand.expression ?? operand.mention ?? ''}`}
            operand={operand}
            claim={claim}
            view={view}
            document={document}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly claim: ClaimView;
  readonly operand: Operand;
  readonly view: AuditView;
  readonly document: DocumentView | undefined;
};

function OperandRow({ operand, claim, view, document }: RowProps): ReactNode {
  const mention = document?.mentions.find(({ id }) => id === operand.mention);
  const measure = operandMeasure(operand, mention, view.cells);
  const cells = view.cells.filter(({ ref }) => operand.cells.includes(ref));
  const isFolded = cells.length > CELLS_IN_LINE;
  const members = namesOf(operand.members);
  const hasParts = isFolded || members.length > 0;
  return (
    <>
      <tr className={hasParts ? 'has-parts' : undefined}>
        <th scope="row">{operand.role}</th>
        <td className="figure">
          {operandValue(operand, measure)}
          <span className="operand-reach quiet-text">{operandRounding(operand, measure) ?? words.exact}</span>
        </td>
        <td>{operandPeriod(operand)}</td>
        <td>
          {mention !== undefined && (
            <button
              type="button"
              className="button quiet"
              onClick={() => showClaimPassage(view.documentId, mention)}
            >
              <q>{mention.text}</q>
            </button>
          )}
          {cells.length > 0 && !isFolded && <CellList cells={cells} />}
          {mention === undefined && operand.cells.length === 0 && (
            <span className="quiet-text">{words.counted}</span>
          )}
          {claim.isRebindable && (
            <UseSelection documentId={view.documentId} claimKey={claim.key} role={operand.role} />
          )}
          {operand.missing.length > 0 && (
            <span className="operand-missing">{words.missing(namesOf(operand.missing).join(', '))}</span>
          )}
        </td>
      </tr>
      {hasParts && (
        <tr className="operand-parts">
          <td colSpan={4}>
            {isFolded && (
              <details>
                <summary>{words.cells(cells.length)}</summary>
                <CellList cells={cells} />
              </details>
            )}
            {members.length > 0 && (
              <details className="quiet-text">
                <summary>{words.members(members.length)}</summary>
                {members.join(', ')}
              </details>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

const CellList = ({ cells }: { cells: AuditView['cells'] }): ReactNode => (
  <ul>
    {cells.map(({ ref, label, value }) => (
      <li key={ref}>
        <button type="button" className="row" onClick={() => showClaimCell(ref)}>
          <span>{label}</span>
          <span className="count">{value}</span>
        </button>
      </li>
    ))}
  </ul>
);
