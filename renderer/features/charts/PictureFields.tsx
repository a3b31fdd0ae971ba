import type { ReactNode } from 'react';
import { CHART_THEMES } from '#shared/domain/charts/palette.ts';
import { chartText } from '../../strings/chartText.ts';
import { DENSITIES, type PictureLook } from './savePicture.ts';

type Props = { readonly look: PictureLook; readonly onChange: (look: PictureLook) => void };

/** How a picture that is saved or copied is to look. */
export function PictureFields({ look, onChange }: Props): ReactNode {
  return (
    <>
      <select
        className="field chart-density"
        aria-label={chartText.theme}
        title={chartText.theme}
        value={look.theme}
        onChange={(event) => {
          const theme = CHART_THEMES.find((each) => each === event.target.value);
          if (theme !== undefined) onChange({ ...look, theme });
        }}
      >
        {CHART_THEMES.map((each) => (
          <option key={each} value={each}>
            {chartText.themes[each]}
          </option>
        ))}
      </select>
      <select
        className="field chart-density"
        aria-label={chartText.density}
        title={chartText.density}
        value={look.density}
        onChange={(event) => {
          const density = DENSITIES.find((each) => String(each) === event.target.value);
          if (density !== undefined) onChange({ ...look, density });
        }}
      >
        {DENSITIES.map((each) => (
          <option key={each} value={each}>
            {chartText.times(each)}
          </option>
        ))}
      </select>
    </>
  );
}
