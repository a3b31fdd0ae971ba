import { cellText } from '#shared/domain/figures/types.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { linksOfDocument } from '../articles/links.ts';
import { columnsOverCell } from '../calculated/columnUses.ts';
import { cellLabel } from '../figures/cells.ts';
import { parseId } from '../ids.ts';
import { overlaps, use, type Wanted } from './wanted.ts';
import type { WorkspaceLook } from './workspaceLook.ts';

/** Cells that a stretch of an article is linked with. */
export function linkedCells({ context }: WorkspaceLook, { stretch }: Wanted): UseView[] {
  if (stretch === null) return [];
  const links = linksOfDocument(context, parseId('document', stretch.documentId));
  const cells = new Map(
    links
      .filter((link) => overlaps(link, stretch))
      .flatMap(({ targets }) => targets.map(({ cell }) => [cellText(cell), cell] as const)),
  );
  return [...cells].map(([text, cell]) => {
    const series = readSeries(context.store.db, parseId('series', cell.seriesId));
    return use('cell', text, series === null ? text : cellLabel(series, cell.period), '');
  });
}

/** Calculated series and columns that take in a cell. */
export function calculatedUses(look: WorkspaceLook, { cell }: Wanted): UseView[] {
  if (cell === null) return [];
  const series = look.calculated().flatMap(({ id, name, cells }) => {
    const found = cells.get(cellText(cell));
    return found === undefined ? [] : [use('calculated', id, name, found.join(', '))];
  });
  const columns = columnsOverCell(look.context, cell).map(({ id, name, rows }) =>
    use('calculated', id, name, rows.join('; ')),
  );
  return [...series, ...columns];
}

/** Claims set against a cell; those of a paragraph stand beside it anyway. */
export function claimUses(look: WorkspaceLook, { cell }: Wanted): UseView[] {
  if (cell === null) return [];
  const text = cellText(cell);
  return look.ids('document').flatMap((documentId) => {
    const { claims, blocks } = look.audit(documentId);
    return claims
      .filter(({ operands }) => operands.some(({ cells }) => cells.includes(text)))
      .map(({ key, wording, verdict, passages }) => {
        const place = blocks.find(({ id }) => id === passages[0]?.block)?.locator ?? '';
        return { ...use('claim', documentId, `“${wording}” (${verdict})`, place), key };
      });
  });
}
