import { beforeEach, expect, it } from 'vitest';
import { isSessionChange, listenToNotices } from './notices';

interface Shown {
  tag: string;
  data: { slot: string; kind: string; path: string };
  close: () => void;
}

let open: Shown[];
let push: (notice: object) => Promise<void>;

beforeEach(() => {
  open = [];
  const heard: Record<string, (event: object) => void> = {};
  const registration = {
    getNotifications: async () => [...open],
    showNotification: async (_title: string, options: Omit<Shown, 'close'>) => {
      const shown: Shown = { ...options, close: () => open.splice(open.indexOf(shown), 1) };
      open = [...open.filter(({ tag }) => tag !== options.tag), shown];
    },
  };
  const addEventListener = (name: string, listener: (event: object) => void) => {
    heard[name] = listener;
  };
  listenToNotices({ registration, addEventListener } as unknown as ServiceWorkerGlobalScope);
  push = async notice => {
    let end: Promise<void> | undefined;
    const waitUntil = (work: Promise<void>) => {
      end = work;
    };
    heard.push?.({ data: { json: () => notice }, waitUntil });
    await end;
  };
});

const notice = (kind: string, stage: string, slot = 'i1') => ({
  title: 'Your statement',
  body: '',
  tag: `slot ${slot} ${stage}`,
  slot,
  kind,
  path: '/me',
  lang: 'en',
  dir: 'ltr',
});

const tags = () => open.map(({ tag }) => tag);

it('replaces an earlier notice about the same slot, of the same kind only', async () => {
  await push(notice('alert', '10'));
  await push(notice('alert', '5'));
  await push(notice('moved', '2027-04-09T10:00:00Z'));
  await push(notice('alert', '5', 'i2'));
  expect(tags()).toEqual(['slot i1 5', 'slot i1 2027-04-09T10:00:00Z', 'slot i2 5']);
  await push(notice('moved', '2027-04-09T10:09:00Z'));
  await push(notice('alert', '2'));
  expect(tags()).toEqual(['slot i2 5', 'slot i1 2027-04-09T10:09:00Z', 'slot i1 2']);
});

it('knows who comes and who goes', () => {
  expect(isSessionChange('DELETE', '/api/v1/session')).toBe(true);
  expect(isSessionChange('POST', '/api/v1/sign-in/sessions')).toBe(true);
  expect(isSessionChange('POST', '/api/v1/setup')).toBe(true);
  expect(isSessionChange('GET', '/api/v1/session')).toBe(false);
});
