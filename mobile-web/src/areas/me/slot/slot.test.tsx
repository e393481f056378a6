import { render } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import type { Meeting } from '../../../api/meetings';
import type { MySlot } from '../../../api/speakers';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/samples';
import { SlotView } from './SlotView';

const CODE = 'berlin-2018';
const meeting = answers[`GET /meetings/${CODE}`] as Meeting;
const slot = (answers[`GET /meetings/${CODE}/my-slots`] as { items: MySlot[] }).items[0] as MySlot;

const textOf = (revision: number) =>
  render(<SlotView slot={{ ...slot, revision }} meeting={meeting} />).container.textContent;

beforeEach(() => loadMessages('me'));

it('is provisional as long as no list is published', () => {
  const text = textOf(0);
  expect(text).toContain('Provisional until the list is published');
  expect(text).not.toContain('Planned');
});

it('names the revision once the list is published', () => {
  const text = textOf(2);
  expect(text).toContain('Planned');
  expect(text).toContain('Revision 2');
  expect(text).not.toContain('Provisional');
});

it('says in words what a planned time in the past means, instead of counting up', () => {
  const past = new Date(Date.now() - 10_000).toISOString();
  const late = (ahead: number) =>
    render(
      <SlotView
        slot={{ ...slot, state: 'inscribed', ahead, planned: { start: past, end: past }, estimated: null }}
        meeting={meeting}
      />,
    ).container.textContent;
  expect(late(3)).toContain('The list is running late');
  expect(late(0)).toContain('You are next');
  expect(late(3)).not.toMatch(/\+\d/);
});

it('asks into the room only when the session is near', () => {
  const inMinutes = (minutes: number) => {
    const at = new Date(Date.now() + minutes * 60_000).toISOString();
    const near = {
      ...slot,
      state: 'inscribed' as const,
      ahead: 3,
      planned: { start: at, end: at },
      estimated: null,
    };
    return render(<SlotView slot={near} meeting={meeting} />).container.textContent;
  };
  expect(inMinutes(20)).toContain('Please be in the room');
  expect(inMinutes(24 * 60)).not.toContain('Please be in the room');
});
