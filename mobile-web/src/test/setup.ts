import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { loadMessages, switchLanguage } from '../i18n/catalogue';

// jsdom has no modal dialogs; showing it is enough for what the tests look at.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
globalThis.scrollTo = () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;

// Areas are loaded on demand; a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(async () => {
  localStorage.clear();
  await switchLanguage('en');
  await loadMessages('core', 'public', 'delegation', 'me', 'door', 'secretariat', 'podium', 'admin');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

// Effects run after the next frame, and the last page's would otherwise meet a window that is already gone.
afterAll(() => new Promise(resolve => setTimeout(resolve, 200)));
