import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Resource } from '../../../api/useResource';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { Refusal, serve } from '../../../test/server';
import { Toasts } from '../../../ui/toast/Toast';
import type { Participant } from '../delegations/types';
import { PeopleList } from './PeopleList';
import { PersonLine } from './PersonLine';
import type { People } from './reading';

const sample = (answers['GET /meetings/berlin-2018/participants'] as { items: Participant[] })
  .items[0] as Participant;

const clock = { zone: 'Europe/Berlin', city: 'Berlin' };

const show = (more: Partial<Participant>) =>
  render(
    <PersonLine
      person={{ ...sample, ...more }}
      meeting="berlin-2018"
      clock={clock}
      changed={() => undefined}
    />,
  );

beforeEach(() => loadMessages('secretariat'));

it.each(['submitted', 'waitlisted'])('offers a decision on a %s person', state => {
  show({ state });
  expect(screen.queryByRole('button', { name: /^Decide/ })).not.toBeNull();
});

it.each(['draft', 'returned', 'refused', 'approved', 'withdrawn'])('offers none on a %s person', state => {
  show({ state });
  expect(screen.queryByRole('button', { name: /^Decide/ })).toBeNull();
});

it('shows both photos before one replaces the other (R7)', async () => {
  show({ state: 'approved', photo: 'old', photoChange: { wanted: 'new' } });
  expect(screen.queryByText('Change requested')).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Decide/ }));
  const root = `/api/v1/meetings/berlin-2018/participants/${sample.id}/photo`;
  const source = (name: RegExp) => screen.getByRole('img', { name }).getAttribute('src');
  expect(source(/^Approved photo of/)).toBe(`${root}?version=old`);
  expect(source(/^Wanted photo of/)).toBe(`${root}/waiting?version=new`);
});

it('says that a photo is to be removed', async () => {
  show({ state: 'approved', photo: 'old', photoChange: { wanted: null } });
  await userEvent.click(screen.getByRole('button', { name: /^Decide/ }));
  expect(screen.queryByText('No photo')).not.toBeNull();
  expect(screen.queryByRole('img', { name: /^Wanted photo of/ })).toBeNull();
});

it('tells somebody of the same name from a person who is there twice', () => {
  show({ warnings: ['registration.same-person'] });
  expect(screen.queryByText('This person seems to be registered twice')).not.toBeNull();
  expect(screen.queryByText('Somebody else has the same name')).toBeNull();
});

it('shows every field that a change touches, and who stops being head (R3, R7, P3)', async () => {
  const approved = {
    role: 'delegate',
    honorific: 'Ms.',
    passportName: 'Selma Nakale',
    displayName: 'Selma Nakale',
    alias: 'Delegate 7',
  };
  const wanted = { ...approved, role: 'head', alias: null };
  show({ state: 'approved', change: { approved, wanted }, replaces: 'Ndapewa Sample' });
  expect(
    screen.queryByText('Becomes head of delegation; the present head, Ndapewa Sample, becomes alternate'),
  ).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Decide/ }));
  const shown = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent;
  expect(shown('Role')).toBe('BeforeDelegateAfterHead of delegation');
  expect(shown('Alias')).toContain('The alias is taken away: the badge will show Selma Nakale');
  expect(screen.queryByText('Honorific', { selector: 'dt' })).toBeNull();
});

it('approves many as they are shown and says who stayed undecided (L22)', async () => {
  const path = '/meetings/berlin-2018/participants/decisions';
  const detail = 'The registration of Lin Ruoxi has changed since you opened it.';
  const problem = { status: 412, code: 'registration.decided-meanwhile', title: 'Too late', detail };
  const calls = serve({
    [`POST ${path}`]: { items: [sample], meanwhile: [], undecided: [{ id: 'other', problem }] },
  });
  const items = [
    { ...sample, version: 7 },
    { ...sample, id: 'other', displayName: 'Lin Ruoxi', version: 3 },
  ];
  const people: Resource<People> = {
    state: 'ready',
    value: { items, path: '', next: null },
    reload: () => undefined,
    replace: () => undefined,
  };
  render(
    <PeopleList
      meeting="berlin-2018"
      people={people}
      state="submitted"
      more={async () => undefined}
      clock={clock}
    />,
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select all shown' }));
  await userEvent.click(screen.getByRole('button', { name: 'Approve 2 people' }));
  await waitFor(() => expect(screen.queryByText(detail)).not.toBeNull());
  expect(calls.find(call => call.path === path)?.body).toEqual({
    participants: [
      { id: sample.id, version: 7 },
      { id: 'other', version: 3 },
    ],
    decision: 'approve',
  });
});

it('counts whom another officer approved a moment before, and says who that was', async () => {
  serve({
    'POST /meetings/berlin-2018/participants/decisions': {
      items: [sample],
      meanwhile: [{ id: sample.id, by: 'Amina Officer' }],
      undecided: [],
    },
  });
  const people: Resource<People> = {
    state: 'ready',
    value: { items: [sample], path: '', next: null },
    reload: () => undefined,
    replace: () => undefined,
  };
  const more = async () => undefined;
  render(
    <>
      <Toasts />
      <PeopleList meeting="berlin-2018" people={people} state="submitted" more={more} clock={clock} />
    </>,
  );
  await userEvent.click(screen.getByRole('checkbox', { name: /^Select / }));
  await userEvent.click(screen.getByRole('button', { name: 'Approve 1 person' }));
  await waitFor(() =>
    expect(
      screen.queryByText('1 person approved. 1 of them was already approved by Amina Officer'),
    ).not.toBeNull(),
  );
  expect(screen.queryByRole('alert')).toBeNull();
});

it('decides about the version that is shown, and says what another officer decided', async () => {
  const path = `/meetings/berlin-2018/participants/${sample.id}/decision`;
  const title = 'Somebody else was faster';
  const calls = serve({
    [`POST ${path}`]: new Refusal({ status: 412, code: 'registration.decided-meanwhile', title }),
  });
  show({ state: 'submitted', version: 7 });
  await userEvent.click(screen.getByRole('button', { name: /^Decide/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
  await waitFor(() => expect(screen.queryByText(title)).not.toBeNull());
  expect(calls.find(call => call.path === path)?.headers.get('if-match')).toBe('"7"');
});
