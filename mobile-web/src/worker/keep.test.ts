import { expect, it, vi } from 'vitest';
import { keepAll } from './keep';

const OWN = '<!doctype html><div id="app"></div>';
const PORTAL = '<!doctype html><h1>Sign in to the network</h1>';

const kept: Record<string, string> = {};
const cache = {
  put: async (file: string, answer: Response) => {
    kept[file] = await answer.text();
  },
} as unknown as Cache;

type Answers = Record<string, [type: string, body: string, status?: number]>;

const answering = (answers: Answers) => {
  for (const file of Object.keys(kept)) delete kept[file];
  vi.stubGlobal('fetch', async (file: string) => {
    const [type, body, status = 200] = answers[file] ?? ['text/plain', '', 404];
    return new Response(body, { status, headers: { 'content-type': type } });
  });
};

it('keeps the page and its parts', async () => {
  answering({ '/': ['text/html', OWN], '/a.js': ['text/javascript', 'export {}'] });
  await keepAll(cache, ['/', '/a.js']);
  expect(kept).toEqual({ '/': OWN, '/a.js': 'export {}' });
});

it.each<[string, Answers]>([
  ['a portal answers for the page', { '/': ['text/html', PORTAL], '/a.js': ['text/javascript', ''] }],
  ['a portal answers for a part', { '/': ['text/html', OWN], '/a.js': ['text/html; charset=utf-8', PORTAL] }],
  ['a part is not there', { '/': ['text/html', OWN] }],
])('keeps nothing where %s', async (_what, answers) => {
  answering(answers);
  await expect(keepAll(cache, ['/', '/a.js'])).rejects.toThrow('did not come from this server');
  expect(kept).toEqual({});
});
