import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ChartTheme } from '#shared/domain/charts/palette.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { chartCsv } from '../../export/chart/chartCsv.ts';
import { type ChartPicture, chartPicture } from '../../export/chart/chartPicture.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { drawChart, getChart } from './charts.ts';

/** The picture of a spec, saved or not. */
export function pictureOf(context: ServiceContext, spec: ChartSpec, theme?: ChartTheme): ChartPicture {
  return chartPicture(drawChart(context, null, spec), theme);
}

/** The points a spec draws, as CSV. */
export const pointsOf = (context: ServiceContext, spec: ChartSpec): string =>
  chartCsv(drawChart(context, null, spec));

/** Writes a spec's picture as SVG, or its points where the name says CSV, whole or not at all; a file that stands there is replaced. Answers its bytes. */
export async function writePicture(
  context: ServiceContext,
  spec: ChartSpec,
  out: string,
  theme?: ChartTheme,
): Promise<number> {
  const written = out.toLowerCase().endsWith('.csv')
    ? pointsOf(context, spec)
    : pictureOf(context, spec, theme).svg;
  const target = resolve(out);
  const arriving = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeFile(arriving, written, { flag: 'wx' });
    await rename(arriving, target);
  } catch (error) {
    await rm(arriving, { force: true });
    throw new Problem(
      'chart/notWritten',
      {
        message: 'The picture could not be written there.',
        where: out,
        fix: 'Choose a file in a folder that exists and that you may write to.',
      },
      error,
    );
  }
  return Buffer.byteLength(written);
}

/** Writes a saved chart's picture, by id or by title. */
export async function exportChart(
  context: ServiceContext,
  nameOrId: string,
  out: string,
  theme?: ChartTheme,
) {
  const { id, title } = findChart(context, nameOrId);
  const { spec, sources, sourceLine } = getChart(context, id);
  const bytes = await writePicture(context, spec, out, theme);
  return {
    chart: id,
    title,
    out,
    bytes,
    sourceLine,
    sources: sources.map((source) => source.id),
  };
}

function findChart(
  { store }: ServiceContext,
  nameOrId: string,
): { readonly id: string; readonly title: string } {
  const charts = store.db.prepare("SELECT 'ch' || id AS id, title FROM chart ORDER BY chart.id").all() as {
    id: string;
    title: string;
  }[];
  const found = charts.filter(({ id, title }) => id === nameOrId || title === nameOrId);
  const [chart] = found;
  if (chart !== undefined && found.length === 1) return chart;
  const listed = charts.map(({ id, title }) => `${id} "${title}"`).join(', ');
  throw new Problem(chart === undefined ? 'chart/unknown' : 'chart/ambiguous', {
    message:
      chart === undefined ? `There is no chart "${nameOrId}".` : `Several charts are called "${nameOrId}".`,
    where: nameOrId,
    fix: charts.length === 0 ? 'The workspace has no chart yet.' : `There are: ${listed}.`,
  });
}
