/** Sentences of linking a passage to cells. */
export const linkText = {
  pick: 'Click cells in the figures, or search:',
  search: 'Search a cell: armenia russia turnover 2024, or a value',
  searchLabel: 'Search cells to link',
  suggested: 'Cells that show this value',
  none: (query: string) => `No cell fits “${query}”.`,
  missing: 'no figure',
  keys: 'Space picks the cell under the focus, or all selected ones. Esc cancels.',
  confirmKeys: 'Ctrl+Enter',
  change: 'Change cells',
  confirmChange: 'Keep these cells',
};
