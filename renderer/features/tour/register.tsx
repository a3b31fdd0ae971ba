import { registerCommand } from '../../app/panels.tsx';
import { listen } from '../../bridge/client.ts';
import { tourText } from '../../strings/settingsText.ts';
import { text } from '../../strings/text.ts';
import { leaveTourIn, startTour } from './tourState.ts';
import './tour.css';

listen('workspace.opened', ({ name }) => leaveTourIn(name));

registerCommand({
  id: 'help.tour',
  title: tourText.command,
  group: text.commands.groups.help,
  run: startTour,
});
