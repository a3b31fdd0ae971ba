import { Fragment, type ReactNode } from 'react';

/** A line whose long numbers, where a panel is too narrow for them, break after a comma and nowhere else: "107,800,000," goes on, "107,8" reads as ended. */
export function LongNumbers({ children }: { children: string }): ReactNode {
  return children.split(/(?<=\d,)(?=\d)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change their order.
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
