// Somebody whose browser speaks none of the six languages.
import assert from 'node:assert/strict';
import { signInByMail } from './administrator.mjs';

/** Pages speak what the account has chosen, Spanish here; a choice on the page counts at once and after the next load (X1). */
export const speakAsChosen = async (arrive, admin, email) => {
  const reader = await arrive({ language: 'de' });
  const spoken = () => reader.page.locator('html').getAttribute('lang');
  await signInByMail(reader, admin, email);
  await reader.open('/meetings');
  assert.equal(await spoken(), 'es');
  await reader.page.locator('.language select').selectOption('ar');
  await reader.page.waitForFunction(() => document.documentElement.dir === 'rtl');
  await reader.open('/meetings');
  assert.equal(await spoken(), 'ar');
};
