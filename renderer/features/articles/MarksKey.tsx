import type { ReactNode } from 'react';
import { triageText } from '../../strings/triageText.ts';

const words = triageText.key;
const NUMBER = 'mention mention-end';

/** What the marks in the text mean. */
export const MarksKey = (): ReactNode => (
  <details className="marks-key">
    <summary className="button">{words.title}</summary>
    <dl>
      <Mark look={`${NUMBER} state-extracted kind-money`} sample="63 bn" means={words.number} />
      <Mark look={`${NUMBER} state-extracted kind-percent`} sample="80%" means={words.relative} />
      <Mark look={`${NUMBER} state-extracted kind-period`} sample="2024" means={words.time} />
      <Mark look={`${NUMBER} state-extracted kind-vague`} sample="many" means={words.vague} />
      <Mark look={`${NUMBER} state-ambiguous`} sample="1.234" means={words.question} />
      <Mark look={`${NUMBER} state-refused`} sample="5/6/7" means={words.refused} />
      <Mark look={`${NUMBER} state-extracted decided-accepted`} sample="63 bn" means={words.accepted} />
      <Mark look={`${NUMBER} state-extracted decided-edited`} sample="63 bn" means={words.edited} />
      <Mark look={`${NUMBER} state-dismissed`} sample="one" means={words.dismissed} />
      <Mark look="cited" sample="(EDM)" means={words.citation} />
      <Mark look="linked" sample="63 bn" means={words.linked} />
    </dl>
  </details>
);

const Mark = (props: {
  readonly look: string;
  readonly sample: string;
  readonly means: string;
}): ReactNode => (
  <div>
    <dt>
      <span className={props.look}>{props.sample}</span>
    </dt>
    <dd>{props.means}</dd>
  </div>
);
