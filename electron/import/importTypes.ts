/** What an import reader hands to the services: rows of a file as sources and assertions, nothing written yet. */
import type { SeriesKey, StatedFigure } from '#shared/domain/figures/types.ts';

/** A source as a file names it; two rows name the same one when key, publisher, title, url and date agree. */
export type ImportedSource = {
  /** Unique within one import; the file's own id ("TS-001") where it has one, else `s1`, `s2`, ... */
  readonly key: string;
  /** Who publishes it. */
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** ISO date, possibly partial; "" when the file gives none. */
  readonly date: string;
  /** What sort of thing it is, in the file's words ("repo CSV"); "" when it does not say. */
  readonly kind: string;
  /** What the file says of reuse; "" when nothing. */
  readonly licence: string;
  /** What the file remarks on the source; "" when nothing. */
  readonly note: string;
};

/** One value claimed for a cell, as its row states it; areas are codes ("ARM"), a group's as the file writes it ("CA5"). */
export type ImportedAssertion = SeriesKey &
  StatedFigure & {
    /** "2024", "2024-S1", "2024-Q1", "2024-07". */
    readonly period: string;
    /** `ImportedSource.key`; null when the row names no source. */
    readonly sourceKey: string | null;
    /** Line of the file, or row of the sheet, the row starts on, from 1. */
    readonly line: number;
    /** Column the value stands in, from 1; absent where the row is the place. */
    readonly column?: number;
    /** Absent where the file is one table. */
    readonly sheet?: string;
  };

/** All of a file. */
export type ImportedFigures = {
  /** In order of first appearance. */
  readonly sources: readonly ImportedSource[];
  /** In file order. */
  readonly assertions: readonly ImportedAssertion[];
};

/** A file whose rows are still to be read. */
export type FigureRows = {
  /** In file order; to be walked through once. A row that does not fit is told to `onRefused`, or throws its Problem. */
  readonly assertions: Iterable<ImportedAssertion>;
  /** The source of a `sourceKey`, once its row was read. */
  readonly sourceOf: (key: string) => ImportedSource | undefined;
  /** How much of the file has been read, 0 to 1. */
  readonly progress: () => number;
  /** What the file is, so that each value keeps its place in it. */
  readonly file?: { readonly format: string; readonly sha256: string };
};
