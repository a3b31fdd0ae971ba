import { registerInspector, registerPanel } from '../../app/panels.tsx';
import { text } from '../../strings/text.ts';
import { BlockSection, CitationSection, TextSection } from './articleSections.tsx';
import { InspectorPanel } from './InspectorPanel.tsx';
import { MentionSection } from './MentionSection.tsx';
import { SourceSection } from './SourceSection.tsx';

registerPanel({ kind: 'inspector', title: () => text.inspector.title, render: () => <InspectorPanel /> });
registerInspector({ kind: 'mention', render: (selection) => <MentionSection selection={selection} /> });
registerInspector({ kind: 'citation', render: (selection) => <CitationSection selection={selection} /> });
registerInspector({ kind: 'block', render: (selection) => <BlockSection selection={selection} /> });
registerInspector({ kind: 'source', render: (selection) => <SourceSection selection={selection} /> });
registerInspector({ kind: 'text', render: (selection) => <TextSection selection={selection} /> });
