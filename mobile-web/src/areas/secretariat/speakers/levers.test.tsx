import { render, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { at } from '../../../test/deskEntities';
import { answers } from '../../../test/deskSamples';
import { levers, order } from '../../../test/deskSpeakers';
import { serve } from '../../../test/server';
import { EditListPage } from './EditListPage';
import { Levers } from './Levers';
import { closingProposal, proposed, segmentProposal } from './levers';
import type { SpeakersList } from './types';

const list = (answers['GET /meetings/berlin-2018/lists'] as { items: SpeakersList[] }).items.find(
  one => one.id === 'l1',
) as SpeakersList;

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat');
  serve(answers);
  await loadSession();
});

it('names who does not fit and offers each lever as a form that is filled in (L13)', async () => {
  render(<Levers code="berlin-2018" list={list} order={order} />);
  expect(await screen.findByRole('heading', { name: '1 statement does not fit' })).toBeTruthy();
  const enough = screen.getByRole('list', { name: 'Each of these makes everybody fit' });
  const links = within(enough).getAllByRole('link');
  expect(links.map(link => (link as HTMLAnchorElement).href)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('/edit?limits.national=2.5&limits.group=4.1'),
      expect.stringMatching(/\/edit\?window\.end=2027-04-09T12%3A03$/),
    ]),
  );
  expect(within(enough).getByText('End later, at 12:03')).toBeTruthy();
  expect(within(enough).queryByText(/still do/)).toBeNull();
  expect(
    within(enough).getByText(/Second room at the same time: 3 fit here, 1 there, 0 in neither/),
  ).toBeTruthy();
});

it('puts under another heading what is not enough by itself', async () => {
  render(<Levers code="berlin-2018" list={list} order={order} />);
  const inPart = await screen.findByRole('list', { name: 'Not enough by itself' });
  expect(within(inPart).getByText('Start earlier, at 08:59. 1 statement still does not fit.')).toBeTruthy();
  expect(within(inPart).getByText(/all 3 fit\. Later came/)).toBeTruthy();
  expect(within(inPart).queryByText(/Second room|Shorter limits/)).toBeNull();
});

it('promises nothing where no lever is enough', async () => {
  const closing = { at: at('10:00', '2027-04-01'), fits: 1, later: levers.beyond };
  const rooms = { first: 1, second: 1, beyond: 2 };
  serve({
    ...answers,
    'GET /meetings/berlin-2018/lists/l1/levers': { ...levers, shorter: [], longer: [], closing, rooms },
  });
  render(<Levers code="berlin-2018" list={list} order={order} />);
  const inPart = await screen.findByRole('list', { name: 'Not enough by itself' });
  expect(screen.queryByText('Each of these makes everybody fit')).toBeNull();
  expect(within(inPart).getByText('No shorter limit is enough.')).toBeTruthy();
  expect(within(inPart).getByText(/^The session leaves no room/)).toBeTruthy();
  expect(within(inPart).getByText(/the one that inscribed before .* fits\. Later/)).toBeTruthy();
  expect(within(inPart).getByText(/2 in neither/)).toBeTruthy();
});

it('fills in both ends of the segment where both move', () => {
  const window = { start: at('06:59'), end: at('10:01') };
  expect(segmentProposal({ how: 'both', window, beyond: 0 }, 'Europe/Berlin')).toBe(
    '?window.start=2027-04-09T08%3A59&window.end=2027-04-09T12%3A01',
  );
});

it('asks for nothing where all fit', () => {
  const items = order.items.map(entry => ({ ...entry, fits: true }));
  const { container } = render(<Levers code="berlin-2018" list={list} order={{ ...order, items }} />);
  expect(container.textContent).toBe('');
});

it('fills in the form and changes nothing by itself', async () => {
  navigate('/secretariat/berlin-2018/speakers/l1/edit?limits.national=2.4');
  render(<EditListPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  expect(
    await screen.findByText('The form is filled in with a proposal. Nothing has changed yet.'),
  ).toBeTruthy();
  expect((screen.getByLabelText('National statement') as HTMLInputElement).value).toBe('2.4');
});

it('takes from an address only what the form has', () => {
  expect(
    proposed(
      new URLSearchParams('limits.group=4&session=x&closesAt=2027-04-01T10:00&window.end=2027-04-09T12:03'),
    ),
  ).toEqual({
    closesAt: '2027-04-01T10:00',
    'limits.group': '4',
    'window.end': '2027-04-09T12:03',
  });
});

it('proposes no closing before the opening, nor of what is closed', () => {
  const open = { ...list, state: 'open' as const };
  expect(closingProposal(open.opensAt, open)).toBeUndefined();
  expect(closingProposal(levers.closing?.at ?? '', { ...list, state: 'closed' })).toBeUndefined();
});
