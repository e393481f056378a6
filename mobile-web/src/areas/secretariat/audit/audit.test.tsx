import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { path } from '../../../app/location';
import { switchLanguage } from '../../../i18n/catalogue';
import { factValue, roleName } from '../../../i18n/facts';
import { answers, session } from '../../../test/deskSamples';
import { serve } from '../../../test/server';
import { AuditPage } from './AuditPage';
import { subjectOf } from './directory';
import { type AuditEntry, changesOf } from './entry';

const CODE = 'berlin-2018';

const show = async (more: Record<string, unknown> = {}) => {
  serve({ ...answers, ...more });
  path.value = `/secretariat/${CODE}/audit`;
  const { session: known } = await import('../../../api/session');
  known.value = session;
  render(<AuditPage parameters={{ meeting: CODE }} />);
};

it('says acts in words and leads to whom they concern', async () => {
  await show();
  const person = await screen.findByRole('link', { name: 'H.E. Ms. Selma Nakale' });
  expect(person.getAttribute('href')).toBe(`/secretariat/${CODE}/delegations/d1`);
  expect(screen.getByText('Accreditation refused:')).toBeTruthy();
  expect((await screen.findByRole('link', { name: 'Namibia' })).getAttribute('href')).toBe(
    `/secretariat/${CODE}/speakers/l1`,
  );
  expect(document.body.textContent).not.toMatch(/registration\.|speakers\.|participant:|inscription:/);
  expect(document.body.textContent).toContain('Vice-Minister');
});

it('names the role of somebody who is in no list', () => {
  const given = {
    id: 1,
    subject: 'account:x',
    action: 'identity.role-given',
    after: { role: 'participant' },
  };
  expect(subjectOf(given as unknown as AuditEntry, new Map())?.name).toBe(roleName('participant'));
  expect(roleName('participant')).not.toBe('participant');
});

it('names the category and the zone of a limit (B9)', () => {
  const given = (subject: string) => ({
    id: 1,
    subject,
    action: 'checkin.limit-changed',
    after: { most: 1 },
  });
  const nameOf = (subject: string) => subjectOf(given(subject) as unknown as AuditEntry, new Map())?.name;
  expect(nameOf('room-limit:A.delegate')).toBe('Delegate · Zone A');
  expect(nameOf('room-limit:meeting.guest')).toBe('Guest · Meeting as a whole');
});

it('shows what changed and nothing else', () => {
  const entry = { id: 1, at: '', actorName: '', subject: '', action: '' };
  const before = { level: 'm', title: 'Minister', pin: 0, moderator: 'null' };
  const changes = changesOf({ ...entry, before, after: { ...before, level: 'vm', moderator: '' } });
  expect(changes).toEqual([{ fact: 'level', before: 'm', after: 'vm' }]);
});

it('says of planned and revoked passes who has another number, and which they are', async () => {
  const entry = (id: number, action: string, after: object) => ({
    id,
    at: '2018-03-19T09:00:00Z',
    actorName: 'Office',
    subject: 'session:s2',
    action,
    before: {},
    after,
  });
  const items = [
    entry(1, 'badges.passes-planned', {
      perDelegation: 2,
      exceptions: { NAM: 5 },
      issued: ['0041-1', '0042-1'],
      revoked: [],
    }),
    entry(2, 'badges.pass-revoked', { serials: ['0043-1', '0044-1'] }),
  ];
  await show({ [`GET /meetings/${CODE}/audit`]: { items } });
  expect(await screen.findByText('Namibia: 5')).toBeTruthy();
  const told = document.body.textContent;
  for (const words of [
    'Secondary passes issued:',
    'For each delegation2',
    'Delegations with another number',
    'Issued0041-1 and 0042-1',
    'A secondary pass was revoked:',
    'Serials0043-1 and 0044-1',
  ])
    expect(told?.replace(/\s+/g, ' ').replace(/ (?=[0-9])/g, '')).toContain(words.replace(/ (?=[0-9])/g, ''));
  expect(told).not.toMatch(/badges\.|exceptions|serials|Revoked/);
});

it('writes values as the reader says them', async () => {
  const directory = new Map([['r1', { name: 'Weltsaal' }]]);
  const said = (fact: string, value: unknown) => factValue(fact, value, directory, 'Europe/Berlin');
  expect(said('room', 'r1')).toBe('Weltsaal');
  expect(said('languages', '[en, fr]')).toBe('English and French');
  expect(said('speaks', ['ar'])).toBe('Arabic');
  expect(said('late', true)).toBe('Yes');
  expect(said('nationalSeconds', 180)).toBe('3 minutes');
  expect(said('opensAt', '2018-03-20T07:00:00Z')).toBe('20 March 2018 at 08:00');
  expect(said('state', 'approved')).toBe('Approved');
  await switchLanguage('fr');
  expect(said('title', { en: 'Opening', fr: 'Ouverture' })).toBe('Ouverture');
});
