import { cellText } from '#shared/domain/figures/types.ts';
import { PERCENTILES, type Place, type ScenarioResult } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';

/** The answer of `attest scenario --json`; keys in camelCase, as everywhere before printing. */
export function scenarioJson({ id, spec, model, passages, sources }: ScenarioView, result: ScenarioResult) {
  return {
    scenario: id,
    title: spec.title,
    reasoning: spec.reasoning,
    seed: result.seed,
    draws: result.draws,
    assumptions: spec.assumptions.map((one) => ({
      id: one.id,
      title: one.title,
      kind: one.kind,
      subject: placeJson(one.subject),
      except: one.except,
      base: one.base === null ? null : placeJson(one.base),
      carried: one.isCarried,
      spread:
        one.spread === null
          ? null
          : {
              kind: one.spread.kind,
              low: one.spread.low,
              mode: one.spread.kind === 'triangular' ? one.spread.mode : null,
              high: one.spread.high,
            },
      currency: one.currency,
      to: one.to === null ? null : placeJson(one.to),
      cites: citesJson(
        one.cites,
        passages.find(({ assumption }) => assumption === one.id),
      ),
      note: one.note,
      refused: result.refusals.some(({ assumption }) => assumption === one.id),
    })),
    outputs: result.outputs.map((output) => ({
      label: output.label,
      cell: output.cell === null ? null : cellText(output.cell),
      ...placeJson(output.place),
      unit: output.unit,
      value: output.value,
      base: output.base,
      range: output.range,
      central: output.central,
      percentiles:
        output.percentiles === null
          ? null
          : Object.fromEntries(
              PERCENTILES.map((percent, at) => [`p${percent}`, output.percentiles?.[at] ?? null]),
            ),
      why: output.why,
      missing: output.missing,
      touchedBy: output.touchedBy,
      cells: output.leaves.flatMap((at) => model.leaves[at] ?? []).map(({ cell }) => cellText(cell)),
      sources: [...new Set(output.leaves.flatMap((at) => sources[at] ?? []).map((source) => source.id))],
      waterfall: output.waterfall,
      contributions: output.tornado,
    })),
    refusals: result.refusals,
  };
}

const placeJson = ({ area, counterpart, flow, product, measure, period }: Place) => ({
  area,
  counterpart,
  flow,
  product,
  measure,
  period,
});

type Cites = ScenarioView['spec']['assumptions'][number]['cites'];

/** The same keys whatever is cited; `stands` is null where there are no words to look for. */
function citesJson(cites: Cites, passage: ScenarioView['passages'][number] | undefined) {
  const isParagraph = cites.kind === 'paragraph';
  return {
    kind: cites.kind,
    document: isParagraph ? cites.document : null,
    locator: isParagraph ? (passage?.place?.locator ?? cites.locator) : null,
    quote: isParagraph ? cites.quote : null,
    start: passage?.place?.start ?? null,
    end: passage?.place?.end ?? null,
    stands: isParagraph ? passage?.place !== null && passage !== undefined : null,
    source: cites.kind === 'source' ? cites.source : null,
  };
}
