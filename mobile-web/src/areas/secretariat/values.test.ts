import { describe, expect, it } from 'vitest';
import { missingIn } from '../../ui/localized/LocalizedField';
import type { Session } from './frame/types';
import { proposedCode, written } from './meetings/values';
import { slotsOf } from './programme/slots';
import { offsetsOf } from './programme/values';
import { localNow } from './speakers/values';

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

  it('shows the present by the clock of the venue', () => {
    expect(localNow('Africa/Windhoek', Date.parse('2026-11-23T06:05:00Z'))).toBe('2026-11-23T08:05');
  });

  it('puts parallel sessions beside each other, in their order', () => {
    const session = (id: string, parallelGroup?: string) => ({ id, parallelGroup }) as Session;
    const slots = slotsOf([session('a'), session('b', 'x'), session('c', 'x'), session('d')]);
    expect(slots.map(slot => slot.map(each => each.id))).toEqual([['a'], ['b', 'c'], ['d']]);
  });
});
