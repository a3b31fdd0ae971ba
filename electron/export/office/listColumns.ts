/** How wide the columns of a part that is a table of words are, as parts of the whole. */
import type { ListPart } from '#shared/domain/packs/packModel.ts';

const WIDTHS: Readonly<Partial<Record<ListPart['kind'], readonly number[]>>> = {
  audit: [1, 2.2, 1.1, 4],
  timeline: [1, 2.6, 3.8],
  method: [1.2, 4],
  scenario: [1.3, 1.9, 1.2, 1.7, 4.4],
};

export const listColumns = ({ kind, columns }: Pick<ListPart, 'kind' | 'columns'>): readonly number[] => {
  const known = WIDTHS[kind];
  return known?.length === columns.length ? known : columns.map(() => 1);
};
