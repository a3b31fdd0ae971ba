import type { ChartSpec } from '#shared/ipc/shapes.ts';
import { showToast } from '../../app/toasts.ts';
import { call } from '../../bridge/client.ts';
import { chartText } from '../../strings/chartText.ts';

/** Pixels per CSS pixel: sharp in print and on dense screens. */
const DENSITY = 2;

/** Asks where to, then saves the picture of a spec as SVG, or as PNG when the name says so. */
export async function savePicture(spec: ChartSpec): Promise<void> {
  const chosen = await call('chart.chooseTarget', { title: spec.title });
  if (chosen === null) return;
  const { target, name, format } = chosen;
  if (format === 'svg') await call('chart.export', { spec, target });
  else {
    const picture = await call('chart.picture', { spec });
    await call('chart.writePng', { target, png: await pngOf(picture) });
  }
  showToast(chartText.saved(name));
}

/** The picture as PNG, base64. */
async function pngOf({
  svg,
  width,
  height,
}: {
  svg: string;
  width: number;
  height: number;
}): Promise<string> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
