import { beforeEach, expect, it, vi } from 'vitest';
import { loadSession } from '../api/session';
import { language, startLanguage } from '../i18n/catalogue';
import { rememberLanguage } from '../i18n/language';
import { session } from '../test/samples';
import { serve } from '../test/server';
import { followAccount } from './accountLanguage';

/** A page opens in a browser that speaks none of the six, for an account that has chosen Arabic. */
const opens = async () => {
  serve({ 'GET /session': { ...session, account: { ...session.account, language: 'ar' } } });
  await startLanguage();
  await loadSession();
  const before = language.value;
  await followAccount();
  return [before, language.value];
};

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('navigator', { languages: ['de-AT', 'ja'] });
});

it('speaks what the account has chosen where the browser speaks something else', async () => {
  expect(await opens()).toEqual(['en', 'ar']);
  expect(document.documentElement.dir).toBe('rtl');
});

it('keeps what was chosen on this device', async () => {
  rememberLanguage('fr');
  expect(await opens()).toEqual(['fr', 'fr']);
});
