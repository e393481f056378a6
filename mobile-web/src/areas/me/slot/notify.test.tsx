import { act, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PodiumView } from '../../../api/podium';
import type { MySlot } from '../../../api/speakers';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { answers } from '../../../test/samples';
import { serve } from '../../../test/server';
import { SlotPage } from './SlotPage';

const ROOT = '/meetings/berlin-2018';
const [slot] = (answers[`GET ${ROOT}/my-slots`] as { items: MySlot[] }).items as [MySlot];
const { inscription, entity } = slot;

const floor = (version: number, ahead: number | undefined, more: Partial<PodiumView> = {}): PodiumView => ({
  now: null,
  next: [],
  remaining: 3,
  begun: true,
  absent: [],
  version,
  order:
    ahead === undefined
      ? []
      : [
          {
            inscription,
            delegation: 'd',
            ahead,
            estimated: slot.estimated as { start: string; end: string },
          },
        ],
  ...more,
});

let shown: string[];
let permission: NotificationPermission;

beforeEach(() => {
  fakeStreams();
  sessionStorage.clear();
  shown = [];
  permission = 'default';
  const asked = class {
    static get permission() {
      return permission;
    }
    static requestPermission = vi.fn(async () => {
      permission = 'granted';
      return permission;
    });
    constructor(_title: string, options: NotificationOptions) {
      shown.push(options.body ?? '');
    }
  };
  vi.stubGlobal('Notification', asked);
  serve({
    ...answers,
    [`GET ${ROOT}/my-slots`]: { items: [{ ...slot, ahead: 12 }] },
    [`GET ${ROOT}/lists/${slot.list}/podium`]: floor(1, 12),
  });
});

const opened = async () => {
  render(<SlotPage parameters={{ meeting: 'berlin-2018' }} />);
  await screen.findByText('12 speakers before you');
  await waitFor(() => expect(stream()).toBeTruthy());
};
const stream = () => FakeStream.made.find(({ url }) => url.includes('/podium/live')) as FakeStream;
const told = (next: PodiumView) => act(() => stream().send('podium', next));

it('notifies once for each threshold, also when the order jumps (L18)', async () => {
  permission = 'granted';
  await opened();
  await told(floor(2, 4));
  await waitFor(() => expect(shown).toEqual(['4 speakers before you. Please be in the room.']));
  await told(floor(3, 9));
  await told(floor(4, 3));
  await told(floor(5, undefined, { now: { inscription, entity, state: 'called' } }));
  await waitFor(() => expect(shown).toHaveLength(2));
  expect(shown[1]).toBe('You are called. Please come to the podium.');
});

it('shows nothing without the permission', async () => {
  permission = 'denied';
  await opened();
  await told(floor(2, 4));
  expect(shown).toEqual([]);
});
