import { render } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import type { Meeting } from '../../../api/meetings';
import type { MySlot, Place, PlaceAt } from '../../../api/speakers';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/samples';
import { SlotView } from './SlotView';

const CODE = 'berlin-2018';
const meeting = answers[`GET /meetings/${CODE}`] as Meeting;
const slot = (answers[`GET /meetings/${CODE}/my-slots`] as { items: MySlot[] }).items[0] as MySlot;

const at = (start: string): Place => ({
  revision: 1,
  published: { position: 4, of: 38, start, end: start },
});
const { published } = slot.place as { published: PlaceAt };

const textOf = (place: Place, state: MySlot['state'] = 'inscribed') =>
  render(<SlotView slot={{ ...slot, place, state }} meeting={meeting} />).container.textContent;

beforeEach(() => loadMessages('me', 'speaking'));

it('is provisional as long as no list is published', () => {
  const text = textOf({ revision: 0, published: null, working: published });
  expect(text).toContain('4 of 38: provisional, no revision is published yet');
  expect(text).toContain('provisional until the Secretariat publishes the list');
  expect(text).not.toContain('Rev.');
});

it('names the revision once the list is published', () => {
  const text = textOf({ revision: 2, published, working: { ...published, of: 39 } });
  expect(text).toContain('4 of 38: published, Rev.2');
  expect(text).toContain('Rev.2 is published and holds this place and time');
  expect(text).not.toContain('rovisional');
});

it('shows both places and times where the working list says otherwise', () => {
  const start = new Date(Date.parse(published.start) + 300_000).toISOString();
  const changed = { revision: 2, published, working: { position: 5, of: 39, start, end: start } };
  const text = textOf(changed);
  expect(text).toContain('4 in Rev.2; 5 in the working list, to be published');
  expect(text?.match(/in the working list, to be published/g)).toHaveLength(2);
  expect(textOf(changed, 'delivered')).toContain('4 of 38: published, Rev.2');
});

it('says that an inscription waits for the next revision', () => {
  const text = textOf({ revision: 2, published: null, working: published });
  expect(text).toContain('4 of 38: provisional, not yet in Rev.2');
  expect(text).toContain('The next revision holds it');
});

it('promises no time beyond the segment’s end, in the plan or live, but to whoever is next (L13)', () => {
  const night = '2027-04-10T00:40:00Z';
  const place: Place = {
    revision: 1,
    published: { ...at(night).published, beyond: true } as PlaceAt,
    working: { ...at('2027-04-10T00:50:00Z').published, beyond: true } as PlaceAt,
  };
  const estimated = { start: night, end: night, beyond: true };
  const text = (ahead: number) =>
    render(<SlotView slot={{ ...slot, ahead, place, estimated }} meeting={meeting} />).container.textContent;
  expect(text(12)).toContain('beyond the end of the segment: published, Rev.1');
  expect(text(12)).not.toContain('02:40');
  expect(text(12)).toContain('12');
  expect(text(12)?.match(/beyond the end of the segment/gi)).toHaveLength(3);
  expect(text(0)?.match(/beyond the end of the segment/gi)).toHaveLength(1);
  expect(text(0)).toContain('02:40');
});

it('says in words what a planned time in the past means, instead of counting up', () => {
  const past = new Date(Date.now() - 10_000).toISOString();
  const late = (ahead: number) =>
    render(
      <SlotView
        slot={{ ...slot, state: 'inscribed', ahead, place: at(past), estimated: null }}
        meeting={meeting}
      />,
    ).container.textContent;
  expect(late(3)).toContain('The list is running late');
  expect(late(0)?.match(/You are next/g)).toHaveLength(1);
  expect(late(3)).not.toMatch(/\+\d/);
});

it('asks whoever is called to the podium', () => {
  const called = { ...slot, state: 'called' as const, ahead: 0, place: at(new Date().toISOString()) };
  const text = render(<SlotView slot={called} meeting={meeting} />).container.textContent;
  expect(text).toContain('You are called');
  expect(text).not.toContain('You are next');
});

it('asks into the room only when the session is near', () => {
  const inMinutes = (minutes: number) => {
    const start = new Date(Date.now() + minutes * 60_000).toISOString();
    const near = {
      ...slot,
      state: 'inscribed' as const,
      ahead: 3,
      place: at(start),
      estimated: null,
    };
    return render(<SlotView slot={near} meeting={meeting} />).container.textContent;
  };
  expect(inMinutes(20)).toContain('Please be in the room');
  expect(inMinutes(24 * 60)).not.toContain('Please be in the room');
});

it('tells when the statement was given, beside the plan (L14)', () => {
  const delivered = { start: '2027-04-09T07:21:00Z', end: '2027-04-09T07:24:00Z' };
  const { container } = render(
    <SlotView slot={{ ...slot, state: 'delivered', delivered }} meeting={meeting} />,
  );
  expect(container.textContent).toContain('Statement delivered9 April 2027, 09:21–09:24, Berlin');
  expect(container.textContent).toContain('Time, approximate');
});
