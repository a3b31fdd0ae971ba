import { intervalWords } from '#shared/domain/claims/arithmetic/words.ts';
import { disagreements } from '#shared/domain/claims/disagreements.ts';
import { type CellRef, cellText } from '#shared/domain/figures/types.ts';
import type { CellStatement } from '#shared/ipc/claimShapes.ts';
import { listLibrary } from '../articles/library.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { auditDocument } from './audit.ts';

/**
 * What each article says of a cell: every claim that is computed from it, in the newest version of each article, with
 * its verdict and the claims of other places it cannot agree with.
 */
export function cellStatements(context: ServiceContext, cell: CellRef): CellStatement[] {
  const ref = cellText(cell);
  const found = listLibrary(context)
    .documents.filter(({ version }) => version.newer === null)
    .flatMap(({ id, title }) => {
      const { claims, blocks } = auditDocument(context, id);
      return claims
        .filter(({ operands }) => operands.some(({ cells }) => cells.includes(ref)))
        .map((claim) => ({
          claim,
          documentId: id,
          documentTitle: title,
          locator: blocks.find((block) => block.id === claim.passages[0]?.block)?.locator ?? '',
        }));
    });
  const against = disagreements(found.map(({ claim }) => claim));
  return found.map(({ claim, ...place }, i) => ({
    ...place,
    key: claim.key,
    wording: claim.wording,
    subject: claim.subject,
    allows: claim.measure === null ? null : intervalWords(claim.expected, claim.measure),
    verdict: claim.verdict,
    against: (against[i] ?? []).flatMap((at) => {
      const other = found[at];
      return other === undefined
        ? []
        : [`“${other.claim.wording}”, ${other.documentTitle}, ${other.locator}`];
    }),
  }));
}
