/** A scenario as a part of a pack: what it assumes, what it comes to, what it refuses; each number traced to figures. */
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import type { ListPart, PackRun, PackScenario, ScenarioAspect } from '#shared/domain/packs/packModel.ts';
import { aspectOf, packScenarioRows } from '#shared/domain/packs/packScenario.ts';
import { spreadText } from '#shared/domain/scenarios/places.ts';
import { rangeText } from '#shared/domain/scenarios/rangeText.ts';
import type { Assumption, OutputResult, Refusal } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { compare } from '#shared/lib/decimal.ts';
import { operationNames } from '../operationNames.ts';
import { getScenario } from '../scenarios/scenarios.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';
import type { PackNumberBook } from './packNumbers.ts';

type Row = ListPart['rows'][number];

const LEAD =
  'A scenario writes no figure and foretells nothing: it says what the figures would come to if each of its assumptions held. A range holds everything that the assumptions and the rounding of the figures allow; in the middle each assumption stands at its middle or its likeliest value. Where every assumption that reaches a result has a distribution, the result is drawn from them as well.';

export function scenarioPart(context: ServiceContext, scenarioId: string, book: PackNumberBook): ListPart {
  const view = getScenario(context, scenarioId);
  const { spec, model } = view;
  const leaves = model.leaves.map(({ cell }) => book.cell(cell));
  const made: PackScenario['numbers'][number][] = [];
  const history = operationNames(context, 'scenario', scenarioId);
  const rows = packScenarioRows(spec, model).map((row, output): Row => {
    const inputs = [...new Set(leavesOf(view, row).flatMap((at) => leaves[at] ?? []))];
    const number = (of: ScenarioAspect, text: string, label: string): PackRun => {
      const id = book.scenario({ ...aspectOf(row, of), text, label, unit: row.unit, inputs, history });
      made.push({ number: id, output, of });
      return { number: id };
    };
    const [only] = row.leaves;
    const own = row.leaves.length === 1 && only !== undefined ? leaves[only] : undefined;
    const now =
      own === undefined
        ? number('now', formatFigure(row.value, row.unit), `${row.label}, now`)
        : { number: own };
    return resultRow(view, row, now, number);
  });
  const told = [
    ...spec.assumptions.map((one, at) => assumptionRow(context, view, one, at)),
    ...rows,
    ...model.refusals.map((refusal) => refusalRow(view, refusal)),
  ];
  return {
    kind: 'scenario',
    title: spec.title,
    lead: [spec.reasoning, LEAD].filter((each) => each !== '').join(' '),
    columns: ['Kind', 'What', 'Now', 'In the scenario', 'How so'],
    rows: told.length === 0 ? [NOTHING_ASSUMED] : told,
    scenario: { spec, model, leaves, numbers: made },
    ...(history.length === 0 ? {} : { history }),
  };
}

/** Every leaf a row can depend on: its own, and those that an assumption which reaches it takes from. */
function leavesOf({ model }: ScenarioView, { leaves, touchedBy }: OutputResult): readonly number[] {
  const lost = model.steps.flatMap((step) => (touchedBy.includes(step.assumption) ? step.leaves : []));
  return [...new Set([...leaves, ...lost])];
}

const words = (text: string): readonly PackRun[] => [{ text }];

/** In the place of a table of no rows. */
const NOTHING_ASSUMED: Row = [
  words('No assumption'),
  words('The scenario assumes nothing yet'),
  [],
  [],
  words('So no figure would be another.'),
];

function assumptionRow(context: ServiceContext, view: ScenarioView, one: Assumption, at: number): Row {
  const isRefused = view.model.refusals.some(({ assumption }) => assumption === one.id);
  const isUsed = view.model.steps.some(({ assumption }) => assumption === one.id);
  const state = isRefused ? (isUsed ? ', in part refused' : ', refused') : '';
  return [
    words(`Assumption ${at + 1}${state}`),
    words(one.title),
    [],
    words(one.spread === null ? 'no number is known' : spreadText(one, one.spread)),
    words([citedText(context, view, one), one.note].filter((each) => each !== '').join(' ')),
  ];
}

function citedText(context: ServiceContext, { passages }: ScenarioView, { id, cites }: Assumption): string {
  switch (cites.kind) {
    case 'analyst':
      return 'The analyst’s own.';
    case 'source': {
      const { publisher, title, issued } = readSource(context, cites.source);
      return `${[publisher || title, issued].filter(Boolean).join(', ')}.`;
    }
    case 'paragraph': {
      const at = passages.findIndex(({ assumption }) => assumption === id);
      const passage = passages[at];
      // A long title is read once; assumptions are mostly of one article.
      const isFirst = passages.findIndex(({ title }) => title === passage?.title) === at;
      const named = isFirst ? passage?.title : 'The same article';
      const stale = passage?.place === null ? ' These words do not stand there now.' : '';
      return `${[named, cites.locator].filter(Boolean).join(', ')}: “${cites.quote}”.${stale}`;
    }
  }
}

/** The figure, its range, and in the middle what each assumption changes. */
function resultRow(
  { spec }: ScenarioView,
  row: OutputResult,
  now: PackRun,
  number: (of: ScenarioAspect, text: string, label: string) => PackRun,
): Row {
  const { label, unit, missing, waterfall } = row;
  const of = `scenario “${spec.title}”`;
  const titleOf = (id: string): string => spec.assumptions.find((one) => one.id === id)?.title ?? id;
  const range = number('range', rangeText(row.range, unit), `${label}, range in the ${of}`);
  const middle = number('middle', formatFigure(row.central, unit), `${label}, middle of the ${of}`);
  const changes = waterfall.flatMap(({ assumption, change }): PackRun[] => {
    const title = titleOf(assumption);
    const by = `${label}: change by “${title}”, ${of}`;
    return [{ text: `; “${title}” ` }, number({ change: assumption }, signed(change, unit), by)];
  });
  const lacks = missing.length === 0 ? '' : ` Without ${missing.map(areaName).join(', ')}.`;
  const end = changes.length === 0 ? `; no assumption reaches it.${lacks}` : `.${lacks}`;
  const drawn = (percentile: 5 | 50 | 95): PackRun => {
    const { value } = aspectOf(row, { percentile });
    const by = `${label}: percentile ${percentile} of the draws of the ${of}`;
    return number({ percentile }, value === null ? 'missing' : formatFigure(value, unit), by);
  };
  const draws: readonly PackRun[] =
    row.percentiles === null
      ? []
      : [
          { text: ' Of the draws half lie below ' },
          drawn(50),
          { text: ', nine of ten between ' },
          drawn(5),
          { text: ' and ' },
          drawn(95),
          { text: '.' },
        ];
  return [
    words('Result'),
    words(label),
    [now],
    [range],
    [{ text: 'In the middle ' }, middle, ...changes, { text: end }, ...draws],
  ];
}

const signed = (change: string, unit: string): string =>
  `${compare(change, '0') > 0 ? '+' : ''}${formatFigure(change, unit)}`;

function refusalRow({ spec }: ScenarioView, { assumption, message, fix }: Refusal): Row {
  const title = spec.assumptions.find(({ id }) => id === assumption)?.title;
  return [
    words('Not computed'),
    words(title ?? 'A result'),
    [],
    words('refused'),
    words([message, fix].filter((each) => each !== '').join(' ')),
  ];
}
