import type { AnchoredPassage } from '#shared/domain/anchoring/types.ts';
import { type AnchorView, listAnchors } from '../../services/articles/anchors.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';

/** `attest anchors WS`. */
export const anchors = ({ positionals: [path = ''] }: ParsedArguments): Promise<Outcome> =>
  withWorkspace(path, 'read', 'anchors', (context) => {
    const views = listAnchors(context);
    const lines = views.map(
      ({ link, document, state, old, why }) =>
        `${link.padEnd(6)} ${document.padEnd(5)} ${state.padEnd(10)} "${old.text}"  ${why}`,
    );
    return {
      json: views.map(anchorJson),
      text: lines.length === 0 ? 'No links.\n' : `${lines.join('\n')}\n`,
    };
  });

const anchorJson = ({ link, document, state, selector, old, found, why }: AnchorView) => ({
  link,
  document,
  state,
  selector,
  old: passageJson(old),
  new: found === null ? null : passageJson(found),
  why,
});

const passageJson = ({ block, start, end, text }: AnchoredPassage) => ({ block, start, end, text });
