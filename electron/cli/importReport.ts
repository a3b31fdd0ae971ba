/** What `attest import` says, as JSON and in words. */
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import type { ImportConflict } from '#shared/ipc/importShapes.ts';
import type { Problem } from '#shared/lib/problem.ts';
import type { ImportedAssertion } from '../import/importTypes.ts';
import type { OpenedImport } from '../services/imports/importFileInto.ts';
import { rowPlace } from '../services/imports/importPlaces.ts';
import type { TriedImport } from '../services/imports/tryImport.ts';
import { assertionJson } from './assertionJson.ts';

/** As many changed and gone figures, and contradictions, are named. */
const TOLD = 100;
/** In words, as many. */
const SAID = 20;

/** What came of an import, or of the trial of one. */
export type ImportReport = Pick<TriedImport, 'counts' | 'rows'> & {
  readonly isDryRun: boolean;
  /** Null where rows were written: what they contradict is shown with each cell. */
  readonly conflicts: TriedImport['conflicts'] | null;
  readonly opening: OpenedImport;
  readonly remarks: readonly string[];
};

export function importJson({ isDryRun, counts, rows, conflicts, opening, remarks }: ImportReport) {
  const { file, table, questions, refused } = opening;
  const { plan } = table;
  return {
    dry_run: isDryRun,
    assertions: counts.assertions,
    sources: counts.sources,
    series: counts.series,
    moved: counts.moved,
    already_here: counts.alreadyHere,
    changed: counts.changed.length,
    gone: counts.gone.length,
    refused: refused.count,
    conflicts: conflicts?.count ?? null,
    file: {
      name: file.name,
      format: file.format,
      shape: table.shape,
      sheet: table.sheet,
      sha256: file.sha256,
    },
    mapping: {
      columns: (plan?.columns ?? []).map(({ column, header, role, says, confidence, reason }) => ({
        column,
        header,
        role,
        says,
        confidence,
        reason,
      })),
      constants: plan?.constants ?? {},
      decimal: plan === null ? null : plan.decimal.mark,
      decimal_reason: plan === null ? null : plan.decimal.reason,
    },
    questions: questions.map(({ code, message, where, readings, fix }) => ({
      code,
      message,
      where,
      readings,
      fix,
    })),
    remarks,
    changes: counts.changed
      .slice(0, TOLD)
      .map(({ cell, line, before, after }) => ({ cell, line, before, after })),
    gone_cells: counts.gone.slice(0, TOLD),
    refused_rows: refused.first.map(({ code, message, where, fix }: Problem) => ({
      code,
      message,
      where,
      fix,
    })),
    conflict_rows: (conflicts?.first ?? []).slice(0, TOLD),
    rows: rows.map(rowJson),
  };
}

const rowJson = (row: ImportedAssertion) => ({
  line: row.line,
  ...assertionJson(row),
  note: row.note,
  column: row.column ?? null,
  sheet: row.sheet ?? null,
});

export function importText(report: ImportReport): string {
  const { isDryRun, counts, rows, conflicts, opening, remarks } = report;
  const { file, table, questions, refused } = opening;
  const columns = isDryRun ? (table.plan?.columns ?? []) : [];
  const asked = questions.map(({ message, where, fix }) => `Asked: ${message}\n  ${where}\n  ${fix}\n`);
  const bad = refused.first.slice(0, SAID).map(({ message, where }) => `  not read: ${message} (${where})\n`);
  const changed = counts.changed
    .slice(0, SAID)
    .map(
      ({ cell, before, after }) =>
        `  changed: ${cell} from ${before ?? 'missing'} to ${after ?? 'missing'}\n`,
    );
  return [
    ...columns.map(
      ({ column, header, role, reason }) =>
        `  column ${column} "${header}": ${role ?? 'left out'} (${reason})\n`,
    ),
    ...rows.slice(0, SAID).map((row) => rowLine(row, file.format)),
    ...remarks.map((remark) => `  ${remark}\n`),
    ...changed,
    ...(conflicts?.first ?? []).slice(0, SAID).map(conflictLine),
    andMore(conflicts?.count ?? 0),
    ...bad,
    andMore(refused.count),
    ...asked,
    questions.length > 0 ? 'Nothing can be imported before this is settled.\n' : summary(report),
  ].join('');
}

const andMore = (count: number): string => (count > SAID ? `  … and ${count - SAID} more\n` : '');

const conflictLine = ({ place, cell, value, held, currency, by }: ImportConflict): string =>
  `  contradicts: ${cell} is ${value} ${currency ?? ''} (${place}), and ${held} by ${by}\n`;

const rowLine = (row: ImportedAssertion, format: string): string =>
  `  ${rowPlace(row, format).padEnd(11)} ${row.area}-${row.counterpart} ${row.flow} ${row.product} ${row.period}: "${`${row.valueAsStated} ${row.unitAsStated}`.trim()}" is ${row.value === null ? 'missing' : boundSign(row.bound) + row.value} ${row.currency ?? ''}\n`;

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function summary({ isDryRun, counts, conflicts, opening }: ImportReport): string {
  const { assertions, series, sources, moved, alreadyHere, changed, gone } = counts;
  const refused = opening.refused.count;
  const against = conflicts?.count ?? 0;
  const isFirst = alreadyHere === 0 && changed.length === 0 && gone.length === 0;
  const parts = [
    ...(isFirst
      ? [`${counted(assertions, 'assertion')} in ${series} series, with ${counted(sources, 'new source')}`]
      : [`${assertions} added, ${changed.length} changed, ${alreadyHere} unchanged, ${gone.length} gone`]),
    ...(moved === 0
      ? []
      : [`${moved} rows of the grid, kept under a classification or code of before, come along`]),
    ...(gone.length === 0 ? [] : ['what is gone from the file stays in the workspace']),
    ...(against === 0
      ? []
      : [`${against} ${against === 1 ? 'contradicts' : 'contradict'} what another source states`]),
    ...(refused === 0 ? [] : [refused === 1 ? '1 row was not read' : `${refused} rows were not read`]),
  ];
  return isDryRun
    ? `Would import ${parts.join('; ')}; nothing was written.\n`
    : `Imported ${parts.join('; ')}.\n`;
}
