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
  const unpictured = screen.getByText('2 people without a photo: their badges are printed without it');
  expect(
    within(unpictured.closest('details') as HTMLElement).getAllByRole('listitem', { hidden: true }),
  ).toHaveLength(2);
  expect(await axeFaults(container)).toEqual([]);
});

it('chooses which categories carry a photo, over the version that was seen', async () => {
  const { requests } = await shown({
    'PUT /meetings/berlin-2018/badge-photos': { categories: ['delegate', 'support'], version: 4 },
  });
  const chosen = within(await screen.findByRole('group', { name: /Categories with a photo/ }));
  const boxes = chosen.getAllByRole('checkbox') as HTMLInputElement[];
  expect(boxes.filter(box => box.checked).map(box => box.value)).toEqual(['delegate']);
  fireEvent.click(boxes.find(box => box.value === 'support') as HTMLInputElement);
  fireEvent.click(screen.getByRole('button', { name: 'Save the choice' }));

  await waitFor(() => {
    const put = requests.find(each => each.method === 'PUT');
    expect(put?.body).toEqual({ categories: ['delegate', 'support'] });
    expect(put?.headers.get('if-match')).toBe('"3"');
  });
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

it('shows the newest run and unfinished ones before the form, and earlier ones last', async () => {
  await shown();
  await screen.findByText('Download all');
  const order = screen.getByText('A new print run', { selector: 'h2' });
  const earlier = screen.getByText('Earlier runs', { selector: 'h2' });
  const before = (one: Element, other: Element) =>
    Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  expect(before(screen.getByText('The run has stopped'), order)).toBe(true);
  expect(before(order, earlier)).toBe(true);
  expect(before(earlier, screen.getByText('Download all'))).toBe(true);
});
