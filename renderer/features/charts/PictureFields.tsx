import type { ReactNode } from 'react';
import { CHART_THEMES } from '#shared/domain/charts/palette.ts';
import { Select } from '../../components/Select.tsx';
import { chartText } from '../../strings/chartText.ts';
import { DENSITIES, type PictureLook } from './savePicture.ts';

type Props = { readonly look: PictureLook; readonly onChange: (look: PictureLook) => void };

/** How a picture that is saved or copied is to look. */
export function PictureFields({ look, onChange }: Props): ReactNode {
  return (
    <>
      <Select
        className="field chart-density"
        aria-label={chartText.theme}
        title={chartText.theme}
        value={look.theme}
        options={CHART_THEMES.map((theme) => [theme, chartText.themes[theme]])}
        onChoose={(theme) => onChange({ ...look, theme })}
      />
      <Select
        className="field chart-density"
        aria-label={chartText.density}
        title={chartText.density}
        value={look.density}
        options={DENSITIES.map((density) => [density, chartText.times(density)])}
        onChoose={(density) => onChange({ ...look, density })}
      />
    </>
  );
}
