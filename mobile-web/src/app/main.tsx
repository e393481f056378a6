import { render } from 'preact';
import { loadSession } from '../api/session';
import { loadMessages, startLanguage } from '../i18n/catalogue';
import '../ui/theme/index.css';
import { followAccount } from './accountLanguage';
import { startNavigation } from './location';
import { Router } from './Router';
import { startServiceWorker } from './serviceWorker';

const start = async (): Promise<void> => {
  const language = startLanguage().then(() => loadMessages('core'));
  await Promise.all([language, loadSession()]);
  await followAccount();
  startNavigation();
  const root = document.getElementById('app');
  if (root) render(<Router />, root);
  startServiceWorker();
};

void start();
