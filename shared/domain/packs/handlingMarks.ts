/** How a pack may be handed on: printed at the head of the page and on every sheet of every format. */

/** FIRST's Traffic Light Protocol 2.0. */
export const TLP_LABELS = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type TlpLabel = (typeof TLP_LABELS)[number];

export type HandlingMarks = {
  readonly tlp: TlpLabel | null;
  /** Day before which nothing of it may be published. */
  readonly embargo: string | null;
  readonly draft: boolean;
  /** Day the figures are of, where it is not the pack's own. */
  readonly figuresAsOf: string | null;
};

export const NO_MARKS: HandlingMarks = { tlp: null, embargo: null, draft: false, figuresAsOf: null };

type Marked = { readonly marks?: HandlingMarks | undefined; readonly asOf: string };

/** What stands on every sheet, most binding first; empty in packs from before there were marks. */
export function markLines({ marks, asOf }: Marked): string[] {
  if (marks === undefined) return [];
  return [
    marks.tlp === null ? '' : `TLP:${marks.tlp}`,
    marks.draft ? 'DRAFT' : '',
    marks.embargo === null ? '' : `Embargoed until ${marks.embargo}`,
    `Figures as of ${marks.figuresAsOf ?? asOf}`,
  ].filter((line) => line !== '');
}
