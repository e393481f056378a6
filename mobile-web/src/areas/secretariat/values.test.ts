import { describe, expect, it } from 'vitest';
import { answers } from '../../test/deskSamples';
import { missingIn } from '../../ui/localized/LocalizedField';
import type { Meeting, Session } from './frame/types';
import { proposedCode, written } from './meetings/values';
import { slotsOf } from './programme/slots';
import { offsetsOf } from './programme/values';
import type { SpeakersList } from './speakers/types';
import {
  closingAfter,
  faultsOf,
  type ListValues,
  localNow,
  newList,
  requestOf,
  valuesOf,
} from './speakers/values';

const lists = answers['GET /meetings/berlin-2018/lists'] as { items: SpeakersList[] };

describe('what the Secretariat types', () => {
  it('proposes a short name from city and year', () => {
    expect(proposedCode('Genève', '2028-05-18')).toBe('geneve-2028');
    expect(proposedCode('Abu Dhabi', '2027-01-02')).toBe('abu-dhabi-2027');
  });

  it('does not send empty languages, which would hide the English text', () => {
    expect(written({ en: 'Berlin', fr: ' ', ar: '' })).toEqual({ en: 'Berlin' });
    expect(missingIn({ en: 'Berlin', fr: ' ' })).toEqual(['ar', 'es', 'fr', 'ru', 'zh']);
  });

  it('offers both offsets of an hour that the clock shows twice, the earlier first (C3)', () => {
    expect(offsetsOf('2026-10-25T02:30', 'Europe/Berlin')).toEqual(['+02:00', '+01:00']);
    expect(offsetsOf('2026-11-01T01:30', 'America/New_York')).toEqual(['-04:00', '-05:00']);
  });

  it('proposes a closing after the opening, however near the meeting is (L1)', () => {
    const evening = '2026-11-22T18:00';
    expect(closingAfter('2026-11-20T09:00', [evening])).toBe(evening);
    expect(closingAfter('2026-11-22T19:00', [evening, '2026-11-23T10:00'])).toBe('2026-11-23T10:00');
    expect(closingAfter('2026-11-23T11:00', [evening, '2026-11-23T10:00'])).toBe('2026-11-24T18:00');
    const today = { zone: 'UTC', firstDay: new Date().toISOString().slice(0, 10) } as Meeting;
    const values = newList([], today);
    expect(values.closesAt > values.opensAt).toBe(true);
    expect(faultsOf({ ...values, session: 's1' }).closesAt).toBeUndefined();
    expect(faultsOf({ ...values, closesAt: values.opensAt }).closesAt).toBeTruthy();
  });

  it('says nothing of what the form of a list does not show, and what stands of the rest: all stays', () => {
    const more = { alerts: [7, 2], amber: 45, groups: 'last' as const };
    const list: SpeakersList = { ...(lists.items[0] as SpeakersList), ...more };
    const request = requestOf(valuesOf(list), list.zone, list);
    expect(request.groups).toBe('last');
    expect(request).not.toHaveProperty('title');
    expect(request.bands).toEqual(list.bands.map(({ levels }) => ({ levels })));
    expect(request.alerts).toEqual([7, 2]);
    expect(request.amber).toBe(45);
    expect(request.limits).toEqual(list.limits);
    expect(request.changeover).toBe(list.changeover);
  });

  it('lets a list of the whole session follow its session, and keeps another window to the instant (L1)', () => {
    const list = lists.items[0] as SpeakersList;
    const asked = (change: Partial<ListValues>, one = list) =>
      requestOf({ ...valuesOf(one), ...change }, one.zone, one).window;
    expect(asked({})).toBeUndefined();
    const session = { start: list.session.start, end: list.session.end };
    expect(asked({ 'window.start': '', 'window.end': '' })).toEqual(session);
    expect(asked({ 'window.end': '2027-04-09T09:30' })).toEqual({
      start: list.window.start,
      end: '2027-04-09T09:30',
    });
    const window = { start: '2027-04-09T07:10:20.500Z', end: '2027-04-09T07:40:00Z' };
    const narrow = { ...list, window };
    expect(asked({}, narrow)).toBeUndefined();
    expect(asked({ 'window.end': '2027-04-09T09:45' }, narrow)).toEqual({
      start: window.start,
      end: '2027-04-09T09:45',
    });
    expect(asked({ 'window.start': '2027-04-09T09:00', 'window.end': '2027-04-09T10:00' }, narrow)).toEqual(
      session,
    );
  });

  it('keeps opening and closing to the instant where nobody changed them (L1)', () => {
    const list = { ...(lists.items[0] as SpeakersList), opensAt: '2027-02-01T08:00:17.250Z' };
    const values = valuesOf(list);
    expect(values.opensAt).toBe('2027-02-01T09:00');
    const request = requestOf({ ...values, closesAt: '2027-04-08T19:00' }, list.zone, list);
    expect(request.opensAt).toBe('2027-02-01T08:00:17.250Z');
    expect(request.closesAt).toBe('2027-04-08T19:00');
  });

  it('shows the present by the clock of the venue', () => {
    expect(localNow('Africa/Windhoek', Date.parse('2026-11-23T06:05:00Z'))).toBe('2026-11-23T08:05');
  });

  it('puts parallel sessions beside each other, in their order', () => {
    const session = (id: string, parallelGroup?: string) => ({ id, parallelGroup }) as Session;
    const slots = slotsOf([session('a'), session('b', 'x'), session('c', 'x'), session('d')]);
    expect(slots.map(slot => slot.map(each => each.id))).toEqual([['a'], ['b', 'c'], ['d']]);
  });
});
