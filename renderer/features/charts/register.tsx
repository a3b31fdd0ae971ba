import { lazy, Suspense } from 'react';
import { openDialog } from '../../app/dialogs.ts';
import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { chartText } from '../../strings/chartText.ts';
import { text } from '../../strings/text.ts';
import { activeChart } from './activeChart.ts';

/** The chart library is big; the window starts without it. */
const ChartPanel = lazy(async () => ({ default: (await import('./ChartPanel.tsx')).ChartPanel }));

registerPanel({
  kind: 'chart',
  title: () => chartText.title,
  // A chart is one tab, whatever else the request says.
  identity: ({ chartId, series, words }) => chartId ?? `new ${words ?? series ?? ''}`,
  render: (props) => (
    <Suspense fallback={<p className="empty">{text.app.loading}</p>}>
      <ChartPanel props={props} />
    </Suspense>
  ),
});

registerCommand({
  id: 'chart.toggleTable',
  title: chartText.toggle,
  group: chartText.group,
  keys: 'T',
  isEnabled: () => activeChart() !== null,
  run: () => activeChart()?.toggleTable(),
});

registerCommand({
  id: 'chart.save',
  title: chartText.save,
  group: chartText.group,
  keys: 'Ctrl+S',
  isEnabled: () => activeChart()?.canSave() ?? false,
  run: () => activeChart()?.save(),
});

registerCommand({
  id: 'chart.savePicture',
  title: chartText.savePicture,
  group: chartText.group,
  isEnabled: () => activeChart() !== null,
  run: () => activeChart()?.savePicture(),
});

registerCommand({
  id: 'chart.copyPicture',
  title: chartText.copyPicture,
  group: chartText.group,
  isEnabled: () => activeChart() !== null,
  run: () => activeChart()?.copyPicture(),
});

registerCommand({
  id: 'chart.inWords',
  title: chartText.inWords.title,
  group: chartText.group,
  run: () => openDialog({ kind: 'chartInWords' }),
});
