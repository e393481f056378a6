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
