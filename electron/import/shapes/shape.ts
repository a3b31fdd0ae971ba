/** A table whose columns are known by name: nothing about it is proposed. */
import type { Problem } from '#shared/lib/problem.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import type { ColumnMapping } from '../table/columnMapping.ts';
import type { ColumnNames, RowReader } from '../table/columns.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import type { SourceRegister } from '../table/sourceRegister.ts';
import type { ImportQuestion } from '../table/tableTypes.ts';

/** What a walk through all rows found before the first is read. */
export type Prepared = {
  /** Lines that are not figures of their own. */
  readonly leftOut: ReadonlySet<number>;
  readonly questions: readonly ImportQuestion[];
  readonly remarks: readonly string[];
  /** The decimal mark of its values, where a shape has any but the point. */
  readonly decimal?: '.' | ',';
};

export type Shape = {
  /** As it is told: "UN Comtrade". */
  readonly name: string;
  readonly columns: ColumnNames;
  /** Who publishes rows that name no source; absent where that is not known, and the file itself is the source. */
  readonly publisher?: string;
  readonly needed: readonly string[];
  /** Which of its columns the value stands in; "value" where it does not say. */
  readonly valueColumn?: string;
  /** Of these at least one must be there too, where there are any. */
  readonly oneOf?: readonly string[];
  /** What a header must look like besides having the columns. */
  readonly fits?: (header: readonly string[]) => boolean;
  /** The name of a column without what a format adds to it. */
  readonly headerName?: (header: string) => string;
  /** Whether its files may have columns beside these that make other figures of their rows. */
  readonly hasOpenDimensions?: boolean;
  readonly prepare?: (
    rows: Iterable<CsvRow>,
    cell: RowReader<string>,
    mapping: ColumnMapping,
    file: FilePlaces,
  ) => Prepared;
  /** Null for a row that is no figure. Throws a Problem for one that cannot be read. */
  readonly read: (
    row: CsvRow,
    cell: RowReader<string>,
    sources: SourceRegister,
    file: FilePlaces,
    mapping: ColumnMapping,
  ) => ImportedAssertion | null;
};

export type Refused = (problem: Problem) => void;
