import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LONGEST, withoutNetwork } from './cut';

const network = vi.fn<typeof fetch>();
const toWorker = vi.fn();
const forever = () => new Promise<void>(() => undefined);

beforeEach(() => {
  toWorker.mockClear();
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('navigator', { serviceWorker: { controller: { postMessage: toWorker } } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const saidToWorker = () => toWorker.mock.calls.map(([{ cut }]) => cut as number);

it('refuses requests until the deed is done', async () => {
  await withoutNetwork(async () => {
    await expect(fetch('/')).rejects.toThrow('cut off');
  }, new AbortController().signal);
  expect(globalThis.fetch).toBe(network);
  expect(saidToWorker()).toEqual([LONGEST, 0]);
});

it('ends when it is given up, for the page and for the worker', () => {
  const over = new AbortController();
  void withoutNetwork(forever, over.signal);
  expect(globalThis.fetch).not.toBe(network);
  over.abort();
  expect(globalThis.fetch).toBe(network);
  expect(saidToWorker()).toEqual([LONGEST, 0]);
});

it('ends with the time allowed', () => {
  vi.useFakeTimers();
  void withoutNetwork(forever, new AbortController().signal);
  vi.advanceTimersByTime(LONGEST);
  expect(globalThis.fetch).toBe(network);
});

it('that follows another takes its place, and gives back the network, not its refusals', async () => {
  let endFirst = (): void => undefined;
  const first = withoutNetwork(
    () =>
      new Promise<void>(resolve => {
        endFirst = resolve;
      }),
    new AbortController().signal,
  );
  const second = new AbortController();
  void withoutNetwork(forever, second.signal);
  endFirst();
  await first;
  expect(globalThis.fetch).not.toBe(network);
  expect(saidToWorker()).toEqual([LONGEST, 0, LONGEST]);
  second.abort();
  expect(globalThis.fetch).toBe(network);
});
