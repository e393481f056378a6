import { expect, test } from 'vitest';
import type { Meeting, ProgrammeDay } from '../frame/types';
import { stepsOf } from './readiness';

const six = (text: string) => ({ ar: text, en: text, es: text, fr: text, ru: text, zh: text });
const meeting = {
  code: 'windhoek-2028',
  title: six('Third meeting'),
  theme: {},
  city: { en: 'Windhoek', fr: 'Windhoek', es: 'Windhoek', ru: 'Виндхук' },
  venue: six('Hall'),
  practical: {},
  rooms: [{ id: 'r1', name: six('Room'), capacity: 9, booths: 0, version: 1 }],
  registrationClosesAt: { utc: '2028-03-01T10:00:00Z' },
} as unknown as Meeting;
const programme = [
  { date: '2028-04-01', sessions: [{ title: { en: 'Opening' } }, { title: { fr: 'Fin' }, cancelled: true }] },
] as unknown as ProgrammeDay[];

const notes = (steps: ReturnType<typeof stepsOf>) => steps.map(step => [step.done, step.notes.length]);

test('what is written in some languages only is named, what nobody wrote or nobody reads is not', () => {
  const steps = stepsOf(meeting, programme);
  expect(notes(steps)).toEqual([
    [false, 1],
    [true, 0],
    [true, 0],
    [false, 1],
    [true, 0],
  ]);
  expect(steps[0]?.notes[0]).toContain('Chinese');
  expect(steps[0]?.notes[0]).toContain('Arabic');
  expect(steps[0]?.notes[0]).not.toContain('Russian');
  expect(steps[3]?.notes[0]).toContain('Opening');
});

test('a meeting without rooms, programme and closing is not ready', () => {
  const bare = stepsOf({ ...meeting, city: six('Windhoek'), rooms: [], registrationClosesAt: null }, []);
  expect(bare.map(step => step.done)).toEqual([true, false, false, false, false]);
});
