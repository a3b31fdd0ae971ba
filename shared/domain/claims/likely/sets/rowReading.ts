/** What a statement about several may be about. */
import type { Row, Rows } from './rows.ts';
import type { RowTest } from './rowTests.ts';

/** One reading of a statement: of these rows, by this test, of this row. */
export type Reading = {
  readonly rows: Rows;
  readonly test: RowTest | null;
  readonly subject: Row | null;
  readonly isLeast: boolean;
  readonly named: readonly Row[];
};
