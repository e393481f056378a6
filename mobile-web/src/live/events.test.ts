import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeStream, fakeStreams } from '../test/fakeStream';
import { serverNow } from './clock';
import { listen } from './events';

beforeEach(() => {
  fakeStreams();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('shares one connection and tells each listener its own topics', () => {
  const one: unknown[] = [];
  const two: unknown[] = [];
  const first = listen('berlin-2018', ['a.b'], event => one.push(event?.topic));
  const second = listen('berlin-2018', ['c.d'], event => two.push(event?.topic));
  expect(FakeStream.made).toHaveLength(1);
  const [source] = FakeStream.made;
  source?.send('a.b', { id: '1', topic: 'a.b' });
  source?.send('c.d', { id: '2', topic: 'c.d' });
  expect([one, two]).toEqual([['a.b'], ['c.d']]);
  first.close();
  expect(source?.readyState).toBe(1);
  second.close();
  expect(source?.readyState).toBe(FakeStream.CLOSED);
});

it('opens again after the server refused, and has everything read again', () => {
  let times = 0;
  const stream = listen('berlin-2018', ['a.b'], () => {
    times += 1;
  });
  const [source] = FakeStream.made;
  source?.onopen?.();
  expect(stream.connection.value).toBe('open');
  source?.close();
  source?.onerror?.();
  expect(stream.connection.value).toBe('lost');
  vi.advanceTimersByTime(1000);
  FakeStream.made[1]?.onopen?.();
  expect(times).toBe(1);
  FakeStream.made[1]?.send('a.b', { id: '3', topic: 'a.b' });
  FakeStream.made[1]?.send('gap', {});
  expect(times).toBe(3);
  stream.close();
});

it('takes the server’s time from its events', () => {
  const stream = listen('berlin-2018', [], () => undefined);
  FakeStream.made[0]?.send('time', { serverTime: '2030-01-01T00:00:00Z' });
  expect(Math.abs(serverNow() - Date.parse('2030-01-01T00:00:00Z'))).toBeLessThan(2000);
  stream.close();
});
