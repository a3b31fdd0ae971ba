import { type ReactNode, useState } from 'react';
import { MoreRows, PlanChips } from './planParts.tsx';

/** Rows a table shows at first, and again with each press. */
const ROWS_SHOWN = 200;

type Props<Row, Tab extends string> = {
  readonly rows: readonly Row[];
  /** What the rows can be narrowed to; the first is all of them. */
  readonly tabs: readonly [Tab, ...Tab[]];
  readonly isIn: (row: Row, tab: Tab) => boolean;
  /** What a chip says of so many rows. */
  readonly chip: Readonly<Record<Tab, (count: number) => string>>;
  readonly chipsLabel: string;
  readonly heads: readonly { readonly text: string; readonly isNumber?: boolean }[];
  /** What a screen reader calls the table. */
  readonly label: string;
  /** Said where no row is left. */
  readonly none: string;
  /** One `tr` with a key. */
  readonly draw: (row: Row) => ReactNode;
};

/** The table of a dry run: chips that narrow it, its rows, and how many more there are. */
export function DryRunTable<Row, Tab extends string>(props: Props<Row, Tab>): ReactNode {
  const { rows, tabs, isIn, chip, chipsLabel, heads, label, none, draw } = props;
  const [tab, setTab] = useState<Tab>(tabs[0]);
  const [most, setMost] = useState(ROWS_SHOWN);
  const shown = rows.filter((row) => isIn(row, tab));
  return (
    <>
      <PlanChips
        label={chipsLabel}
        chips={tabs.map((name) => {
          const count = rows.filter((row) => isIn(row, name)).length;
          return { name, count, text: chip[name](count) };
        })}
        chosen={tab}
        onChoose={setTab}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="paste-table" tabIndex={0} aria-label={label}>
        <table>
          <thead>
            <tr>
              {heads.map(({ text, isNumber = false }) => (
                <th key={text} scope="col" className={isNumber ? 'number' : undefined}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{shown.slice(0, most).map(draw)}</tbody>
        </table>
        {shown.length === 0 && <p className="empty">{none}</p>}
        <MoreRows hidden={shown.length - most} onMore={() => setMost(most + ROWS_SHOWN)} />
      </section>
    </>
  );
}
