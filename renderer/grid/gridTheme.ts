import { themeQuartz } from 'ag-grid-community';

/** Of a row, the same in every sheet: a tab leads from one to the next without a jump. */
export const ROW_HEIGHT_PX = 26;

/** The grid in the window's own colours and sizes. */
export const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  spacing: 4,
  cellHorizontalPadding: 6,
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--surface-frame)',
  borderColor: 'var(--line)',
  accentColor: 'var(--accent)',
  rowHoverColor: 'var(--surface-hover)',
  selectedRowBackgroundColor: 'var(--surface-selected)',
  columnBorder: { color: 'var(--line)' },
  browserColorScheme: 'inherit',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
});
