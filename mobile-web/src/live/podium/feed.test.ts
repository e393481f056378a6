import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PodiumView } from '../../api/podium';
import { FakeStream, fakeStreams } from '../../test/fakeStream';
import { Refusal, serve } from '../../test/server';
import { serverNow } from '../clock';
import { PodiumFeed } from './feed';

const PATH = '/meetings/m/lists/l/podium';
const at = (seconds: number) => new Date(Date.parse('2027-04-09T07:00:00Z') + seconds * 1000).toISOString();

const view = (version: number, seconds = version): PodiumView => ({
  now: null,
  next: [],
  remaining: 5,
  begun: true,
  absent: [],
  version,
  serverTime: at(seconds),
});

let answer: unknown;
let asked = 0;
let feed: PodiumFeed;
const settle = () => vi.advanceTimersByTimeAsync(1);

const follow = async () => {
  feed = new PodiumFeed('m', 'l', 'fr');
  feed.start();
  await settle();
};

beforeEach(() => {
  sessionStorage.clear();
  fakeStreams();
  asked = 0;
  answer = view(1);
  serve({
    [`GET ${PATH}?lang=fr`]: () => {
      asked += 1;
      return answer;
    },
    'GET /session': () => ({ signedIn: true, grants: [], serverTime: new Date().toISOString() }),
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  feed.stop();
  vi.useRealTimers();
});

const noNetwork = () =>
  vi.stubGlobal('fetch', () => {
    asked += 1;
    return Promise.reject(new TypeError('no network'));
  });

describe('the feed of a podium', () => {
  it('takes what the stream brings, in the reader’s language', async () => {
    await follow();
    expect(FakeStream.last.url).toBe('/api/v1/meetings/m/lists/l/podium/live?lang=fr');
    FakeStream.last.onopen?.();
    FakeStream.last.send('podium', view(2));
    expect([feed.link.value, feed.view.value?.version]).toEqual(['live', 2]);
  });

  it('never goes back: neither to a lower version nor to an earlier writing of the same', async () => {
    await follow();
    FakeStream.last.send('podium', view(4));
    FakeStream.last.send('podium', view(3, 99));
    FakeStream.last.send('podium', { ...view(4, 1), remaining: 9 });
    expect([feed.view.value?.version, feed.view.value?.remaining]).toEqual([4, 5]);
    FakeStream.last.send('podium', { ...view(4, 5), remaining: 6 });
    expect(feed.view.value?.remaining).toBe(6);
  });

  it('takes a newer state of the replies also from an instance whose clock is behind, and never an older one', async () => {
    await follow();
    const replies = (version: number) => ({ waiting: [], remaining: version, speakersBefore: 0, version });
    FakeStream.last.send('podium', { ...view(4, 50), replies: replies(2) });
    FakeStream.last.send('podium', { ...view(4, 49), replies: replies(3) });
    expect(feed.view.value?.replies?.version).toBe(3);
    FakeStream.last.send('podium', { ...view(4, 60), replies: replies(2) });
    expect(feed.view.value?.replies?.version).toBe(3);
    FakeStream.last.send('podium', { ...view(5, 40), replies: replies(4) });
    expect([feed.view.value?.version, feed.view.value?.replies?.version]).toEqual([5, 4]);
  });

  it('survives a damaged event', async () => {
    await follow();
    FakeStream.last.dispatchEvent(new MessageEvent('podium', { data: '{"version"' }));
    expect(feed.view.value?.version).toBe(1);
  });

  it('asks every few seconds while the stream is broken, and stops once it is back', async () => {
    await follow();
    FakeStream.last.onopen?.();
    FakeStream.last.onerror?.();
    await settle();
    expect([feed.link.value, asked]).toEqual(['live', 2]);
    answer = view(7);
    await vi.advanceTimersByTimeAsync(5001);
    expect([feed.link.value, feed.view.value?.version]).toEqual(['polling', 7]);
    expect(FakeStream.made.length).toBeGreaterThan(1);
    FakeStream.last.onopen?.();
    const before = asked;
    await vi.advanceTimersByTimeAsync(20_000);
    expect([feed.link.value, asked]).toEqual(['live', before]);
  });

  it('says nothing of a stream that ends and is there again at once', async () => {
    await follow();
    FakeStream.last.onopen?.();
    FakeStream.last.onerror?.();
    await vi.advanceTimersByTimeAsync(1000);
    FakeStream.last.onopen?.();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(feed.link.value).toBe('live');
  });

  it('waits longer and longer between its tries', async () => {
    await follow();
    const tries: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const before = FakeStream.made.length;
      let waited = 0;
      FakeStream.last.onerror?.();
      while (FakeStream.made.length === before) {
        await vi.advanceTimersByTimeAsync(50);
        waited += 50;
      }
      tries.push(waited);
    }
    expect(tries[0]).toBeLessThan(1000);
    expect(tries.at(-1)).toBeGreaterThan(9000);
    expect(Math.max(...tries)).toBeLessThanOrEqual(30_050);
  });

  it('runs on without a network and knows since when', async () => {
    await follow();
    FakeStream.last.onopen?.();
    const heard = feed.heard.value;
    noNetwork();
    FakeStream.last.onerror?.();
    await settle();
    await vi.advanceTimersByTimeAsync(30_000);
    expect([feed.link.value, feed.view.value?.version, feed.heard.value]).toEqual(['lost', 1, heard]);
  });

  it('holds a stream that says nothing for lost', async () => {
    await follow();
    FakeStream.last.onopen?.();
    noNetwork();
    await vi.advanceTimersByTimeAsync(41_000);
    expect(feed.link.value).toBe('lost');
  });

  it('shows after a reload what it knew before, also without a network', async () => {
    await follow();
    FakeStream.last.send('podium', view(6));
    feed.stop();
    noNetwork();
    feed = new PodiumFeed('m', 'l', 'fr');
    expect(feed.view.value?.version).toBe(6);
    expect(new PodiumFeed('m', 'other', 'fr').view.value).toBeUndefined();
  });

  it('says what is refused', async () => {
    answer = new Refusal({ status: 403, title: 'Not for you' });
    await follow();
    expect(feed.problem.value?.title).toBe('Not for you');
  });

  it('ticks just after each second of the running statement', async () => {
    await follow();
    const started = new Date(serverNow() - 400).toISOString();
    const now = {
      inscription: 'i',
      entity: { code: 'NAM', name: 'Namibia' },
      state: 'speaking',
      startedAt: started,
      limit: 180,
    };
    const before = feed.at.value;
    FakeStream.last.send('podium', { ...view(2), now });
    expect(feed.at.value).toBeGreaterThanOrEqual(before);
    const seen = feed.at.value;
    await vi.advanceTimersByTimeAsync(500);
    expect(feed.at.value).toBe(seen);
    await vi.advanceTimersByTimeAsync(150);
    expect(feed.at.value).not.toBe(seen);
  });
});
