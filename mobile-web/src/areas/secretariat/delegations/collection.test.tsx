import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { Refusal, serve } from '../../../test/server';
import { HandoverForm } from './HandoverForm';

const ROOT = '/meetings/berlin-2018';

const open = async (more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, ...more });
  await loadSession();
  navigate('/secretariat/berlin-2018/delegations/d1');
  render(<Router />);
  const list = await screen.findByRole('list', { name: 'Badges handed over' });
  return { calls, lines: within(list).getAllByRole('listitem') };
};

const posted = (calls: Awaited<ReturnType<typeof open>>['calls']) =>
  calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]);

beforeEach(() => switchLanguage('en'));

it('says of each badge in whose hands it is, and leads to the receipt', async () => {
  const { lines } = await open();
  expect(lines.map(line => line.textContent)).toEqual([
    expect.stringMatching(/Kalombo.*0017-1 · At the registration desk/),
    expect.stringMatching(/0018-1 · Collected by Tomas Iyambo, /),
    expect.stringMatching(/0019-2 · Collected by the person, /),
    expect.stringMatching(/0020-1 · Came back, /),
  ]);
  expect(screen.getAllByRole('link', { name: 'Custody receipt 3: Tomas Iyambo' })).toHaveLength(1);
});

it('records a collection at the desk and a return with one press each', async () => {
  const { calls } = await open({
    [`POST ${ROOT}/badges/b1/collection`]: null,
    [`POST ${ROOT}/badges/b3/return`]: null,
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Record as collected\s+0017-1/ }));
  await waitFor(() => expect(posted(calls)).toHaveLength(1));
  fireEvent.click(await screen.findByRole('button', { name: /^Record as brought back\s+0019-2/ }));
  await waitFor(() =>
    expect(posted(calls).map(([path]) => path)).toEqual([
      `${ROOT}/badges/b1/collection`,
      `${ROOT}/badges/b3/return`,
    ]),
  );
});

it('hands over what lies at the desk, without what was left out', async () => {
  const { calls } = await open({
    [`POST ${ROOT}/handovers`]: { id: 'h2', number: 4, receiver: 'Li Wei', pdf: '' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Hand over 2 badges' }));
  expect((await screen.findAllByText('Enter the liaison officer’s name')).length).toBeGreaterThan(0);
  fireEvent.input(screen.getByLabelText(/Liaison officer/), { target: { value: 'Li Wei' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /0020-1/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Hand over 1 badge' }));
  await screen.findByText('Receipt 4 is ready to print and sign');
  expect(posted(calls)).toEqual([[`${ROOT}/handovers`, { receiver: 'Li Wei', badges: ['b1'] }]]);
});

it('sends nothing when everything was left out', async () => {
  const { calls } = await open();
  fireEvent.input(screen.getByLabelText(/Liaison officer/), { target: { value: 'Li Wei' } });
  for (const box of screen.getAllByRole('checkbox', { name: /00(17|20)-1/ })) fireEvent.click(box);
  fireEvent.submit(screen.getByLabelText(/Liaison officer/).closest('form')!);
  expect((await screen.findAllByText('Leave at least one badge in')).length).toBeGreaterThan(0);
  expect(posted(calls)).toEqual([]);
});

it('keeps the name when somebody else was first', async () => {
  await open({
    [`POST ${ROOT}/handovers`]: new Refusal({
      status: 409,
      code: 'badges.collected-already',
      title: 'A badge has already been collected',
    }),
  });
  fireEvent.input(screen.getByLabelText(/Liaison officer/), { target: { value: 'Li Wei' } });
  fireEvent.click(screen.getByRole('button', { name: 'Hand over 2 badges' }));
  expect(await screen.findByText('A badge has already been collected')).toBeTruthy();
  expect((screen.getByLabelText(/Liaison officer/) as HTMLInputElement).value).toBe('Li Wei');
});

it('counts what it hands over, though a badge that was left out is collected meanwhile', async () => {
  const row = (serial: string) => ({ badge: serial, serial, displayName: `Person ${serial}` });
  const form = (rows: ReturnType<typeof row>[]) => (
    <HandoverForm meeting="berlin-2018" rows={rows} given={() => undefined} />
  );
  const page = render(form([row('0017-1'), row('0018-1')]));
  fireEvent.click(screen.getByRole('checkbox', { name: /0017-1/ }));
  await screen.findByRole('button', { name: 'Hand over 1 badge' });
  page.rerender(form([row('0018-1')]));
  await screen.findByRole('button', { name: 'Hand over 1 badge' });
});
