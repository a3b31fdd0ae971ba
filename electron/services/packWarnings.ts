/** What a careful reader would ask before a pack goes out, each with its place. They warn; only untraced numbers stop. */
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { listAnchors } from './anchors.ts';
import { auditDocument } from './audit.ts';
import type { PackSpec } from './buildPack.ts';
import { getChart } from './charts.ts';
import type { ServiceContext } from './serviceContext.ts';

export type PackWarning = {
  readonly kind: 'source' | 'claim' | 'anchor' | 'chart';
  /** What to open: a source, a document (for a claim or a lost place) or a chart. */
  readonly owner: string;
  readonly place: string;
  readonly text: string;
};

/** In the order of a pack's making: sources, quoted claims, links that lost their place, charts of rows that are gone. */
export const packWarnings = (context: ServiceContext, spec: PackSpec, model: PackModel): PackWarning[] => [
  ...sourceWarnings(model),
  ...claimWarnings(context, model),
  ...anchorWarnings(context, model),
  ...chartWarnings(context, spec),
];

const sourceWarnings = ({ sources }: PackModel): PackWarning[] =>
  sources.flatMap(({ id, title, publisher, licence, issued, accessed }) => {
    const lacks = [
      licence === null || licence.trim() === '' ? 'no licence' : '',
      issued === null && accessed === null ? 'no date' : '',
    ].filter((lack) => lack !== '');
    if (lacks.length === 0) return [];
    return [
      { kind: 'source', owner: id, place: publisher || title, text: `It states ${lacks.join(' and ')}.` },
    ];
  });

/** A sentence that is quoted as it stands although the arithmetic speaks against it. */
function claimWarnings(context: ServiceContext, { documents }: PackModel): PackWarning[] {
  return documents
    .filter(({ quotes }) => quotes.length > 0)
    .flatMap(({ id, quotes }) =>
      auditDocument(context, id).claims.flatMap((claim): PackWarning[] => {
        const quoted = quotes.find((quote) =>
          claim.passages.some((passage) => passage.start < quote.end && passage.end > quote.start),
        );
        if (claim.verdict !== 'contradicted' || quoted === undefined) return [];
        const text = `It quotes a contradicted claim, “${claim.wording}”: ${claim.arithmetic}`;
        return [{ kind: 'claim', owner: id, place: quoted.locator, text }];
      }),
    );
}

function anchorWarnings(context: ServiceContext, { documents, numbers }: PackModel): PackWarning[] {
  const printed = new Set([...documents.map(({ id }) => id), ...numbers.map(({ document }) => document)]);
  return listAnchors(context).flatMap(({ document, state, old, why }): PackWarning[] =>
    !printed.has(document) || (state !== 'orphan' && state !== 'changed')
      ? []
      : [{ kind: 'anchor', owner: document, place: `“${old.text}”`, text: `Its place is ${state}: ${why}` }],
  );
}

const chartWarnings = (context: ServiceContext, { parts }: PackSpec): PackWarning[] =>
  parts.flatMap((part): PackWarning[] => {
    if (part.kind !== 'chart') return [];
    const { gone, spec } = getChart(context, part.chart);
    if (gone.length === 0) return [];
    const text = `It draws ${gone.length === 1 ? 'a row that is' : `${gone.length} rows that are`} no longer in the figures.`;
    return [{ kind: 'chart', owner: part.chart, place: spec.title, text }];
  });
