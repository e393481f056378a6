import { expect, it } from 'vitest';
import { answers } from '../../../test/deskSamples';
import type { SpeakersList } from './types';
import { requestOf, valuesOf } from './values';

const [list] = (answers['GET /meetings/berlin-2018/lists'] as { items: SpeakersList[] }).items as [
  SpeakersList,
];

it('keeps to the second what was not touched, though the form shows tenths of a minute (L22)', () => {
  const kept = { ...list, changeover: 61, limits: { ...list.limits, national: 185 } };
  const values = valuesOf(kept);
  expect(requestOf(values, kept.zone, kept)).toMatchObject({
    changeover: 61,
    limits: { national: 185 },
  });
  const changed = requestOf({ ...values, changeover: '1.5' }, kept.zone, kept);
  expect(changed).toMatchObject({ changeover: 90, limits: { national: 185 } });
});

it('keeps to the minute what its field shows in hundredths of an hour (L15, L22, L24)', () => {
  const kept = { ...list, confirmationReminder: 1441, swapExpiry: 50 };
  const values = valuesOf(kept);
  expect(values).toMatchObject({ confirmationReminder: '24.02', swapExpiry: '0.83' });
  expect(requestOf(values, kept.zone, kept)).toMatchObject({ confirmationReminder: 1441, swapExpiry: 50 });
  expect(requestOf({ ...values, swapExpiry: '0.5' }, kept.zone, kept)).toMatchObject({ swapExpiry: 30 });
});
