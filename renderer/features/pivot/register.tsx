import { registerInspector } from '../../app/panels.tsx';
import { PlaceSection } from './PlaceSection.tsx';

registerInspector({ kind: 'pivotPlace', render: (selection) => <PlaceSection selection={selection} /> });
