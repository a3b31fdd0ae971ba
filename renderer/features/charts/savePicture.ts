import type { ChartTheme } from '#shared/domain/charts/palette.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { showToast } from '../../app/toasts.ts';
import { showWrittenToast } from '../../app/writtenToast.ts';
import { call } from '../../bridge/client.ts';
import { chartText } from '../../strings/chartText.ts';

/** Pixels per CSS pixel a PNG can have; twice is sharp in print and on dense screens. */
export const DENSITIES = [1, 2, 3] as const;
export type Density = (typeof DENSITIES)[number];

/** How a picture is to look. */
export type PictureLook = { readonly density: Density; readonly theme: ChartTheme };

/** Asks where to, then saves a spec as SVG or, when the name says so, as PNG or as the points drawn. */
export async function savePicture(spec: ChartSpec, look: PictureLook): Promise<void> {
  const chosen = await call('chart.chooseTarget', { title: spec.title });
  if (chosen === null) return;
  const { target, name, format, place } = chosen;
  if (format === 'png') await call('chart.writePng', { target, png: await pngOf(spec, look) });
  else await call('chart.export', { spec, target, theme: look.theme });
  showWrittenToast(chartText.saved(name), place);
}

/** Puts the picture on the clipboard. */
export async function copyPicture(spec: ChartSpec, look: PictureLook): Promise<void> {
  await call('chart.copyPng', { png: await pngOf(spec, look) });
  showToast(chartText.copied);
}

/** The picture as PNG, base64. */
async function pngOf(spec: ChartSpec, { density, theme }: PictureLook): Promise<string> {
  const { svg, width, height } = await call('chart.picture', { spec, theme });
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
