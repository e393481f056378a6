import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { answers } from '../../../test/deskSamples';
import { type Call, Refusal, serve } from '../../../test/server';
import { EditListPage } from './EditListPage';
import { NewListPage } from './NewListPage';

const PATH = '/meetings/berlin-2018/lists/l1';

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'speaking');
});

const edit = async (answer: unknown = {}) => {
  const calls = serve({ ...answers, [`PUT ${PATH}`]: answer });
  await loadSession();
  render(<EditListPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  const summary = (await screen.findByText('Order and cues')).closest('summary') as HTMLElement;
  return { calls, summary, section: summary.parentElement as HTMLDetailsElement };
};

const put = (calls: Call[]) => calls.filter(({ method }) => method === 'PUT').map(({ body }) => body);
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

it('is closed, and says in its summary what stands now', async () => {
  const { summary, section } = await edit();
  expect(section.open).toBe(false);
  await waitFor(() =>
    expect(summary.textContent).toMatch(/Heard with the States: Economic Community of West African States/),
  );
  expect(summary.textContent).toMatch(
    /^Order and cuesHead of State › Head of Government › Vice-President = Crown/,
  );
  expect(summary.textContent).toContain('Notices so many speakers ahead: 10, 5');
  expect(summary.textContent).toContain('Please conclude, seconds before the end: 30');
  expect(await axeFaults(section)).toEqual([]);
});

it('sends the bands, who is heard with the States, and the cues as they were set (L5, L8, L18, L25)', async () => {
  const { calls } = await edit();
  fireEvent.click(screen.getByLabelText('Same standing as above Head of Government'));
  const up = screen.getByRole('button', { name: 'Move up: Minister', hidden: true });
  fireEvent.click(up);
  expect(screen.getByText('Minister: 3 of 7')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.id).toBe('bands-up-m'));
  fireEvent.click(
    await screen.findByRole('button', {
      name: 'Remove Economic Community of West African States',
      hidden: true,
    }),
  );
  type('Notices so many speakers ahead', '8، 3');
  type('Please conclude, seconds before the end', '45');
  type('Reminder to confirm, hours before the statement', '36');
  type('An exchange of places waits for its answer, hours', '1,5');
  save();
  await waitFor(() => expect(put(calls)).toHaveLength(1));
  expect(put(calls)[0]).toMatchObject({
    bands: [['hs', 'hg'], ['vp', 'cp'], ['m'], ['dpm'], ['vm'], ['hod'], ['other']].map(levels => ({
      levels,
    })),
    withStates: [],
    alerts: [8, 3],
    amber: 45,
    confirmationReminder: 2160,
    swapExpiry: 90,
    drift: 10,
  });
});

it('opens at what is wrong, before and after it is sent', async () => {
  const refusal = new Refusal({
    status: 400,
    title: 'Some levels are missing',
    detail: 'Every level stands in one band',
    field: 'bands',
  });
  const { calls, section } = await edit(refusal);
  type('Please conclude, seconds before the end', '601');
  type('Notices so many speakers ahead', 'soon');
  type('An exchange of places waits for its answer, hours', '0');
  save();
  expect(section.open).toBe(true);
  expect(within(section).getAllByText('0 to 600', { selector: '.field-error' })).toHaveLength(1);
  expect(within(section).getAllByText(/Up to five numbers/, { selector: '.field-error' })).toHaveLength(1);
  expect(within(section).getAllByText('1 to 336', { selector: '.field-error' })).toHaveLength(1);
  expect(put(calls)).toEqual([]);
  type('Please conclude, seconds before the end', '60');
  type('Notices so many speakers ahead', '4');
  type('An exchange of places waits for its answer, hours', '2');
  save();
  expect((await within(section).findAllByText('Every level stands in one band')).length).toBe(1);
});

it('leaves to the server what is not said of a new list', async () => {
  const calls = serve({
    ...answers,
    'GET /meetings/berlin-2018/lists': { items: [] },
    'POST /meetings/berlin-2018/lists': { id: 'l9' },
  });
  await loadSession();
  render(<NewListPage parameters={{ meeting: 'berlin-2018' }} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Open the list' }));
  await waitFor(() => expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1));
  const body = calls.find(({ method }) => method === 'POST')?.body as Record<string, unknown>;
  expect(body.bands).toHaveLength(8);
  for (const term of ['amber', 'alerts', 'confirmationReminder', 'swapExpiry', 'drift']) {
    expect(body).not.toHaveProperty(term);
  }
});
