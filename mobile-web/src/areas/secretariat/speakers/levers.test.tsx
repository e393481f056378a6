import { render, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { levers, order } from '../../../test/deskSpeakers';
import { serve } from '../../../test/server';
import { EditListPage } from './EditListPage';
import { Levers } from './Levers';
import { closingProposal, proposed } from './levers';
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
  const offered = await screen.findByRole('list', { name: '1 statement does not fit' });
  const links = within(offered).getAllByRole('link');
  expect(links.map(link => (link as HTMLAnchorElement).href)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('/edit?limits.national=2.5&limits.group=4.1'),
      expect.stringContaining('/edit?window.start='),
    ]),
  );
  expect(screen.getByText(/Second room at the same time: 3 fit here, 1 there, 0 in neither/)).toBeTruthy();
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
  expect(proposed(new URLSearchParams('limits.group=4&session=x&closesAt=2027-04-01T10:00'))).toEqual({
    closesAt: '2027-04-01T10:00',
    'limits.group': '4',
  });
});

it('proposes no closing before the opening, nor of what is closed', () => {
  const open = { ...list, state: 'open' as const };
  expect(closingProposal(open.opensAt, open)).toBeUndefined();
  expect(closingProposal(levers.closing?.at ?? '', { ...list, state: 'closed' })).toBeUndefined();
});
