import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import * as desk from '../../../test/deskSamples';
import { printPreview, run } from '../../../test/printSamples';
import { serve } from '../../../test/server';
import { PrintsPage } from './PrintsPage';

const ROOT = '/meetings/berlin-2018/badge-prints';

const shown = async (answers: Record<string, unknown> = {}) => {
  const requests = serve({ ...desk.answers, [`POST ${ROOT}/preview`]: printPreview, ...answers });
  const { container } = render(<PrintsPage parameters={{ meeting: 'berlin-2018' }} />);
  await screen.findByText('A new print run');
  return { requests, container };
};

beforeEach(async () => {
  await loadMessages('secretariat', 'prints');
});

it('shows the first sheets and who would be missing before anything is ordered', async () => {
  const { container } = await shown();
  fireEvent.click(screen.getByRole('button', { name: 'Look at it first' }));

  expect(await screen.findByText('2 people need attention')).toBeTruthy();
  const pictures = screen.getAllByRole('img');
  expect(pictures.map(each => each.getAttribute('src')?.slice(0, 30))).toEqual([
    'data:image/svg+xml,%3Csvg%20xm',
    'data:image/svg+xml,%3Csvg%20xm',
  ]);
  expect(screen.getByText(/No font has ნ ი ო/)).toBeTruthy();
  expect(await axeFaults(container)).toEqual([]);
});

it('orders what was looked at, and asks to look again when the choice has changed', async () => {
  const ordered = run('r9', { state: 'making', made: 0, badges: 3 });
  const { requests } = await shown({ [`POST ${ROOT}`]: ordered });
  fireEvent.change(screen.getByLabelText('Which badges'), { target: { value: 'outstanding' } });
  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'cr80' } });
  fireEvent.click(screen.getByRole('button', { name: 'Look at it first' }));
  await screen.findByRole('button', { name: 'Order 3 badges' });

  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'a6' } });
  expect(screen.queryByRole('button', { name: 'Order 3 badges' })).toBeNull();
  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'cr80' } });
  fireEvent.click(screen.getByRole('button', { name: 'Order 3 badges' }));

  await waitFor(() =>
    expect(requests.filter(each => each.method === 'POST').map(each => [each.path, each.body])).toEqual([
      [`${ROOT}/preview`, { format: 'cr80', language: 'en', which: 'outstanding', covers: false }],
      [ROOT, { format: 'cr80', language: 'en', which: 'outstanding', covers: false }],
    ]),
  );
});

it('offers each file as soon as it is made, and the whole when all are', async () => {
  await shown();
  const links = () =>
    screen.getAllByRole('link', { name: /Part|Download all/ }).map(each => each.getAttribute('href'));
  await screen.findByText('Download all');
  const file = (id: string, name: string) => `/api/v1${ROOT}/${id}/${name}`;
  expect(links()).toEqual([
    file('r1', 'parts/1.pdf'),
    file('r2', 'parts/1.pdf'),
    file('r3', 'all.pdf'),
    file('r3', 'parts/1.pdf'),
    file('r3', 'parts/2.pdf'),
  ]);
});

it('lets a run that stopped go on', async () => {
  const { requests } = await shown({ [`POST ${ROOT}/r2/resumption`]: run('r2', {}) });
  fireEvent.click(await screen.findByRole('button', { name: 'Go on' }));
  const buttons = screen.getAllByRole('button', { name: 'Go on' });
  fireEvent.click(buttons[buttons.length - 1]!);

  await waitFor(() => expect(requests.some(each => each.path === `${ROOT}/r2/resumption`)).toBe(true));
});

it('offers the nameplates of all in one language or two', async () => {
  await shown();
  const card = screen.getByLabelText('First language').closest('section') as HTMLElement;
  const link = () => within(card).getByRole('link', { name: 'Download the PDF' }).getAttribute('href');
  expect(link()).toBe('/api/v1/meetings/berlin-2018/nameplates.pdf?lang=en');
  fireEvent.change(screen.getByLabelText('First language'), { target: { value: 'fr' } });
  fireEvent.change(screen.getByLabelText('Second language, beneath'), { target: { value: 'ar' } });
  expect(link()).toBe('/api/v1/meetings/berlin-2018/nameplates.pdf?lang=fr&second=ar');
});
