import { CHART_THEMES } from '#shared/domain/charts/palette.ts';
import { Problem } from '#shared/lib/problem.ts';
import { exportChart } from '../../services/charts/chartPictures.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';

/** `attest chart WS ID --out F.svg [--theme light|dark|print]`, or `F.csv` for the points drawn. */
export function chart({ positionals: [path = '', id = ''], options }: ParsedArguments): Promise<Outcome> {
  const { out } = options;
  if (out === undefined)
    throw new Problem('command/optionMissing', {
      message: '--out is missing.',
      where: '--out',
      fix: 'Add --out FILE.svg, or FILE.csv for the points.',
    });
  if (!/\.(svg|csv)$/i.test(out))
    throw new Problem('command/value', {
      message: 'Charts are written as SVG, their points as CSV.',
      where: out,
      fix: 'Name a file that ends in .svg or .csv.',
    });
  const theme = CHART_THEMES.find((each) => each === options.theme);
  if (options.theme !== undefined && theme === undefined)
    throw new Problem('command/value', {
      message: `There is no theme "${options.theme}".`,
      where: '--theme',
      fix: `Use ${CHART_THEMES.join(', ')}.`,
    });
  return withWorkspace(path, 'read', 'chart', async (context) => {
    const written = await exportChart(context, id, out, theme);
    return { json: written, text: `Drew "${written.title}" to ${out} (${written.bytes} bytes).\n` };
  });
}
