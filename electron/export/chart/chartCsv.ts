import { markSign } from '#shared/domain/charts/markSign.ts';
import { planDrawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartMark } from '#shared/domain/charts/types.ts';
import { type DrawnChart, markId, refuseEmpty } from './chartPicture.ts';

const HEAD = [
  'mark',
  'row',
  'period',
  'value',
  'unit',
  'low',
  'high',
  'bound',
  'status',
  'derivation',
  'missing',
  'sources',
  'paragraphs',
];

/** The points that are drawn, one a line, as CSV; the marks' ids are those of the picture. */
export function chartCsv(chart: DrawnChart): string {
  const drawing = planDrawing(chart.spec, chart.lines);
  refuseEmpty(chart, drawing);
  const rows = drawing.strokes.flatMap(({ line: at, marks }) => {
    const line = drawing.lines[at];
    if (line === undefined) return [];
    return marks.flatMap((mark) =>
      mark?.value == null ? [] : [[markId(line, mark), mark.name ?? line.name, ...cellsOf(chart, mark)]],
    );
  });
  return [HEAD, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function cellsOf({ sources }: DrawnChart, mark: ChartMark): string[] {
  const names = mark.sources.flatMap((id) => sources.find((source) => source.id === id)?.name ?? []);
  return [
    mark.cell.period,
    mark.value ?? '',
    mark.unit,
    mark.low ?? '',
    mark.high ?? '',
    mark.bound,
    markSign(mark).word,
    mark.derivation ?? '',
    mark.missing.join('; '),
    names.join('; '),
    (mark.paragraphs ?? []).join('; '),
  ];
}

/** Quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers. */
function field(text: string): string {
  const safe =
    /^[=+@\t\r]/.test(text) || (text.startsWith('-') && !/^-[\d.]+$/.test(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
