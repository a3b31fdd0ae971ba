import { registerCommand } from '../../app/panels.tsx';
import { tourText } from '../../strings/settingsText.ts';
import { text } from '../../strings/text.ts';
import { startTour } from './tourState.ts';
import './tour.css';

registerCommand({
  id: 'help.tour',
  title: tourText.command,
  group: text.commands.groups.help,
  run: startTour,
});
