import { render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import type { Participant } from '../delegations/types';
import { PersonLine } from './PersonLine';

const sample = (answers['GET /meetings/berlin-2018/participants'] as { items: Participant[] })
  .items[0] as Participant;

const show = (more: Partial<Participant>) =>
  render(<PersonLine person={{ ...sample, ...more }} meeting="berlin-2018" changed={() => undefined} />);

beforeEach(() => loadMessages('secretariat'));

it.each(['submitted', 'waitlisted'])('offers a decision on a %s person', state => {
  show({ state });
  expect(screen.queryByRole('button', { name: /^Decide/ })).not.toBeNull();
});

it.each(['draft', 'returned', 'refused', 'approved', 'withdrawn'])('offers none on a %s person', state => {
  show({ state });
  expect(screen.queryByRole('button', { name: /^Decide/ })).toBeNull();
});

it('tells somebody of the same name from a person who is there twice', () => {
  show({ warnings: ['registration.same-person'] });
  expect(screen.queryByText('This person seems to be registered twice')).not.toBeNull();
  expect(screen.queryByText('Somebody else has the same name')).toBeNull();
});
