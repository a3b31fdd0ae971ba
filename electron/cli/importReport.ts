/** What `attest import` says, as JSON and in words. */
import type { Problem } from '#shared/lib/problem.ts';
import type { ImportedAssertion } from '../import/importTypes.ts';
import type { ImportCounts } from '../services/imports/importFigures.ts';
import type { OpenedImport } from '../services/imports/importFileInto.ts';
import { assertionJson } from './assertionJson.ts';

/** As many changed and gone figures are named. */
const TOLD = 100;

export function importJson(
  isDryRun: boolean,
  counts: ImportCounts,
  opening: OpenedImport,
  rows: readonly ImportedAssertion[],
) {
  const { file, table, questions, refused } = opening;
  const { plan } = table;
  return {
    dry_run: isDryRun,
    assertions: counts.assertions,
    sources: counts.sources,
    series: counts.series,
    already_here: counts.alreadyHere,
    changed: counts.changed.length,
    gone: counts.gone.length,
    refused: refused.count,
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
    remarks: table.remarks,
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

export function importText(
  isDryRun: boolean,
  counts: ImportCounts,
  opening: OpenedImport,
  rows: readonly ImportedAssertion[],
): string {
  const { table, questions, refused } = opening;
  const columns = isDryRun ? (table.plan?.columns ?? []) : [];
  const asked = questions.map(({ message, where, fix }) => `Asked: ${message}\n  ${where}\n  ${fix}\n`);
  const bad = refused.first.slice(0, 20).map(({ message, where }) => `  not read: ${message} (${where})\n`);
  const more = refused.count > 20 ? `  … and ${refused.count - 20} more\n` : '';
  const changed = counts.changed
    .slice(0, 20)
    .map(
      ({ cell, before, after }) =>
        `  changed: ${cell} from ${before ?? 'missing'} to ${after ?? 'missing'}\n`,
    );
  return [
    ...columns.map(
      ({ column, header, role, reason }) =>
        `  column ${column} "${header}": ${role ?? 'left out'} (${reason})\n`,
    ),
    ...rows.slice(0, 20).map(rowLine),
    ...table.remarks.map((remark) => `  ${remark}\n`),
    ...changed,
    ...bad,
    more,
    ...asked,
    questions.length > 0
      ? 'Nothing can be imported before this is settled.\n'
      : summary(isDryRun, counts, refused.count),
  ].join('');
}

const rowLine = (row: ImportedAssertion): string =>
  `  line ${String(row.line).padEnd(6)} ${row.area}-${row.counterpart} ${row.flow} ${row.product} ${row.period}: "${`${row.valueAsStated} ${row.unitAsStated}`.trim()}" is ${row.value ?? 'missing'} ${row.currency ?? ''}\n`;

function summary(
  isDryRun: boolean,
  { assertions, series, sources, alreadyHere, changed, gone }: ImportCounts,
  refused: number,
): string {
  const isFirst = alreadyHere === 0 && changed.length === 0 && gone.length === 0;
  const parts = [
    ...(isFirst
      ? [`${assertions} assertions in ${series} series, with ${sources} new sources`]
      : [`${assertions} added, ${changed.length} changed, ${alreadyHere} unchanged, ${gone.length} gone`]),
    ...(gone.length === 0 ? [] : ['what is gone from the file stays in the workspace']),
    ...(refused === 0 ? [] : [`${refused} rows were not read`]),
  ];
  return isDryRun
    ? `Would import ${parts.join('; ')}; nothing was written.\n`
    : `Imported ${parts.join('; ')}.\n`;
}
