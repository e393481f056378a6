import { beforeEach, expect, it } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { summary } from './InterpretationPage';

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('delegation');
});

it.each([
  [['fr'], ['en'], 'Speaks French; listens to English'],
  [['fr'], [], 'Speaks French; no interpretation to listen to'],
  [[], ['en'], 'Listens to English; does not speak'],
  [[], [], 'Nothing requested'],
])('says in words what was asked for: %j, %j', (speaks, listens, said) => {
  expect(summary({ session: 's', speaks, listens, version: 1 })).toBe(said);
});
