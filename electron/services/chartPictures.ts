import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ChartSpec } from '#shared/ipc/shapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { ChartPicture } from '../export/chart/chartPicture.ts';
import { drawChart, getChart } from './charts.ts';
import type { ServiceContext } from './serviceContext.ts';

/** The picture of a spec, saved or not. */
export async function pictureOf(context: ServiceContext, spec: ChartSpec): Promise<ChartPicture> {
  // The chart library is big and rarely needed; a workspace opens without it.
  const { chartPicture } = await import('../export/chart/chartPicture.ts');
  return chartPicture(drawChart(context, null, spec));
}

/** Writes a spec's picture as SVG, whole or not at all; a file that stands there is replaced. Answers its bytes. */
export async function writePicture(context: ServiceContext, spec: ChartSpec, out: string): Promise<number> {
  const { svg } = await pictureOf(context, spec);
  const target = resolve(out);
  const arriving = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeFile(arriving, svg, { flag: 'wx' });
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
  return Buffer.byteLength(svg);
}

/** Writes a saved chart's picture, by id or by title. */
export async function exportChart(context: ServiceContext, nameOrId: string, out: string) {
  const { id, title } = findChart(context, nameOrId);
  const { spec, sources, sourceLine } = getChart(context, id);
  const bytes = await writePicture(context, spec, out);
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
