import type { ServiceContext } from '../../serviceContext.ts';
import { fillFigures } from '../edits/figureEdits.ts';
import { addSeries } from '../edits/seriesEdits.ts';

type Flow = 'exports' | 'imports' | 'turnover';

export type FewFigures = {
  /** Adds the yearly row of all goods; answers its id. */
  readonly row: (area: string, counterpart: string, flow: Flow) => string;
  /** States a cell in words, by the workspace's first source unless another is named. */
  readonly say: (seriesId: string, period: string, text: string, sourceId?: string) => void;
  /** Armenia and Latvia with Russia; turnover of Armenia and of a group is derived. Answers the ids of the rows. */
  readonly layOut: () => Readonly<Record<'exports' | 'imports' | 'turnover' | 'group' | 'latvia', string>>;
};

/** Writes into an empty workspace what a test of cells needs. */
export function fewFigures(context: ServiceContext): FewFigures {
  const row: FewFigures['row'] = (area, counterpart, flow) =>
    addSeries(context, { area, counterpart, flow, product: 'TOTAL', frequency: 'A' }).value.seriesId;
  const say: FewFigures['say'] = (seriesId, period, text, sourceId = 'src1') =>
    void fillFigures(context, { cells: [{ seriesId, period }], text, sourceId });
  const layOut: FewFigures['layOut'] = () => {
    const exports = row('ARM', 'RUS', 'exports');
    const imports = row('ARM', 'RUS', 'imports');
    const turnover = row('ARM', 'RUS', 'turnover');
    const group = row('south_caucasus', 'RUS', 'turnover');
    const latvia = row('LVA', 'RUS', 'exports');
    say(exports, '2024', '3 bn');
    say(imports, '2024', '9 bn');
    say(latvia, '2023', '€1 bn');
    return { exports, imports, turnover, group, latvia };
  };
  return { row, say, layOut };
}
