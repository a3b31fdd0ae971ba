import type { LibraryView } from '#shared/ipc/libraryShapes.ts';
import type { PackPartView } from '#shared/ipc/packShapes.ts';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.design;

/** A part that can be added, under the name the menu offers it by. */
export type PartChoice = { readonly label: string; readonly part: PackPartView };
export type ChoiceGroup = { readonly title: string; readonly choices: readonly PartChoice[] };

type Titled = { readonly id: string; readonly title: string };
type Article = Titled & Pick<LibraryView['documents'][number], 'version'>;

/** Everything of the workspace that a pack could print, by groups; groups with nothing in them are left out. */
export function partChoices(
  {
    notes,
    charts,
    scenarios,
    documents: articles,
  }: Readonly<Record<'notes' | 'charts' | 'scenarios', readonly Titled[]>> & {
    readonly documents: readonly Article[];
  },
  packTitle: string,
): readonly ChoiceGroup[] {
  const { standard } = words;
  // Versions of one article have one title.
  const documents = articles.map(({ id, title, version: { number, older, newer } }) => ({
    id,
    title: older === null && newer === null ? title : words.ofVersion(title, number),
  }));
  const ids = (rows: readonly Titled[]): string[] => rows.map(({ id }) => id);
  const fixed: PartChoice[] = [
    { label: standard.cover, part: { kind: 'cover', title: packTitle, subtitle: '' } },
    ...(notes.length === 0
      ? []
      : [
          {
            label: standard.judgements,
            part: { kind: 'judgements' as const, title: standard.judgements, notes: ids(notes) },
          },
        ]),
    ...(documents.length === 0
      ? []
      : [
          {
            label: standard.timeline,
            part: { kind: 'timeline' as const, title: standard.timeline, documents: ids(documents) },
          },
        ]),
    ...(['sources', 'method', 'provenance'] as const).map(
      (kind): PartChoice => ({ label: standard[kind], part: { kind, title: standard[kind] } }),
    ),
  ];
  const groups: ChoiceGroup[] = [
    { title: words.groups.fixed, choices: fixed },
    {
      title: words.groups.notes,
      choices: notes.map(({ id, title }) => ({ label: title, part: { kind: 'note', note: id } })),
    },
    {
      title: words.groups.charts,
      choices: charts.map(({ id, title }) => ({ label: title, part: { kind: 'chart', chart: id } })),
    },
    {
      title: words.groups.scenarios,
      choices: scenarios.map(({ id, title }) => ({ label: title, part: { kind: 'scenario', scenario: id } })),
    },
    {
      title: words.groups.quotes,
      choices: documents.map(({ id, title }) => ({
        label: title,
        part: { kind: 'quotes', title, document: id },
      })),
    },
    {
      title: words.groups.audits,
      choices: documents.map(({ id, title }) => ({
        label: title,
        part: { kind: 'audit', title: words.auditOf(title), document: id },
      })),
    },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}
