import { afterAll, expect, it } from 'vitest';
import { switchLanguage } from './catalogue';
import { begun } from './sentence';

afterAll(() => switchLanguage('en'));

it.each([
  ['en', 'the statement of Spain began', 'The statement of Spain began'],
  ['fr', 'à la fin', 'À la fin'],
  ['es', 'empezó la declaración de España', 'Empezó la declaración de España'],
  ['ru', 'около 09:00', 'Около 09:00'],
  ['zh', '约 09:00', '约 09:00'],
  ['ar', 'نحو 09:00', 'نحو 09:00'],
] as const)('begins a line in %s', async (language, words, line) => {
  await switchLanguage(language);
  expect(begun(words)).toBe(line);
  expect(begun('')).toBe('');
});
