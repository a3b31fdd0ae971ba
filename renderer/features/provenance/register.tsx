import { registerInspector } from '../../app/panels.tsx';
import { ChainSection } from './ChainSection.tsx';

registerInspector({
  kind: 'mention',
  render: ({ documentId, mentionId }) => <ChainSection asked={{ mention: { documentId, mentionId } }} />,
});
registerInspector({ kind: 'cell', render: ({ cell }) => <ChainSection asked={{ cell }} /> });
