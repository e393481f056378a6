import { act, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { answers, delegation } from '../../../test/samples';
import { serve } from '../../../test/server';

const base = `/meetings/berlin-2018/delegations/${delegation.id}`;
const [head, ...others] = delegation.participants;
const answer = (photoChange?: object) =>
  serve({
    ...answers,
    [`GET ${base}`]: {
      ...delegation,
      participants: [{ ...head, state: 'approved', photoChange }, ...others],
    },
  });
const WAITS = 'Change awaits approval';
const waiting = () => screen.queryAllByText(WAITS).length;

it('follows live what becomes of the photos that wait (R7)', async () => {
  fakeStreams();
  answer({ wanted: 'new' });
  await loadSession();
  navigate(`${base}/people`);
  render(<Router />);
  await screen.findAllByText(WAITS);
  const before = waiting();
  answer();

  await waitFor(() => {
    act(() => {
      for (const stream of FakeStream.made) stream.send('registration.photo-refused', {});
    });
    expect(waiting()).toBe(before - 1);
  });
});
