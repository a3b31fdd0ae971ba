import './styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { registerFrameCommands } from './app/commands.ts';
import { loadLayout } from './app/layoutStore.ts';
import { loadFeatures } from './app/loadFeatures.ts';
import { runAppCommand } from './app/panels.tsx';
import { loadPreferences } from './app/preferences.ts';
import { keepCacheTrue, listen, queryClient } from './bridge/client.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
registerFrameCommands();
loadFeatures();
keepCacheTrue();
listen('menu.chosen', ({ command }) => void runAppCommand(command));
await Promise.all([loadLayout(), loadPreferences()]);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
