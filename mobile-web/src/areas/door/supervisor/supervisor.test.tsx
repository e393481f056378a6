import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage, t } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { answers } from '../../../test/deskSamples';
import { atGate } from '../../../test/phoneAtGate';
import { type Call, Refusal, serve } from '../../../test/server';
import { everybody, head, learn } from '../store/roll';
import { connected } from '../sync/sync';

const ROOT = '/meetings/berlin-2018';
const REPLACE = `POST ${ROOT}/badges/b2/replacement`;
const MAY_COME = `GET ${ROOT}/walk-ins/delegations`;
const WALK_IN = `POST ${ROOT}/walk-ins`;
const KEY = /\b(core|door)\.[a-z]+\.?[a-z]*/i;

const open = async (more: Record<string, unknown> = {}, device = {}): Promise<Call[]> => {
  const calls = serve({
    'GET /session': answers['GET /session'],
    [MAY_COME]: { items: [{ code: 'NAM', name: 'Namibia' }] },
    ...more,
  });
  await loadSession();
  await atGate(device);
  navigate('/door');
  render(<Router />);
  fireEvent.click(await screen.findByRole('button', { name: t('door.start.act') }));
  await screen.findByRole('button', { name: t('door.recent.title') });
  connected.value = true;
  return calls;
};

const task = async (name: 'lost' | 'category' | 'walkIn') => {
  fireEvent.click(screen.getByRole('button', { name: t('door.supervisor.title') }));
  fireEvent.click(await screen.findByRole('button', { name: t(`door.supervisor.${name}`) }));
};

const pick = async () => {
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'nora' } });
  fireEvent.click(await screen.findByRole('button', { name: /Nora Alhamid/ }));
};

const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(new RegExp(label)), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(new RegExp(label)), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const posts = (calls: Call[]) => calls.filter(({ method }) => method === 'POST');

beforeEach(() => switchLanguage('en'));

describe('the supervisor at the gate', () => {
  it('replaces a lost badge for a reason, and says which one is printed at the desk', async () => {
    const calls = await open({ [REPLACE]: { badge: 'b9', serial: '0042-2' } });
    await task('lost');
    await pick();
    press('Issue the new badge');
    expect((await screen.findAllByText('Give a reason')).length).toBeGreaterThan(0);
    expect(posts(calls).filter(({ path }) => path.endsWith('/replacement'))).toEqual([]);
    write('Reason', ' left in the taxi ');
    press('Issue the new badge');
    expect(await screen.findByText('Badge 0042-2 is issued')).toBeTruthy();
    const sent = posts(calls).find(({ path }) => path.endsWith('/replacement'));
    expect(sent?.body).toEqual({ reason: 'left in the taxi' });
  });

  it('has the focus at each step', async () => {
    await open({ [REPLACE]: { badge: 'b9', serial: '0042-2' } });
    const focused = () => document.activeElement as HTMLElement;
    const isAt = (step: HTMLElement) => {
      expect(focused().closest('dialog')).not.toBeNull();
      expect(focused().contains(step)).toBe(true);
    };
    await task('lost');
    await waitFor(() => isAt(screen.getByRole('searchbox')));
    await pick();
    await waitFor(() => isAt(screen.getByLabelText(/Reason/)));
    write('Reason', 'lost');
    press('Issue the new badge');
    await screen.findByText('Badge 0042-2 is issued');
    await waitFor(() => isAt(screen.getByText('Badge 0042-2 is issued')));
  });

  it('asks for the role when the category is wrong', async () => {
    const calls = await open({ [REPLACE]: { badge: 'b9', serial: '0042-2' } });
    await task('category');
    await pick();
    write('Reason', 'guards the minister');
    press('Issue the new badge');
    expect((await screen.findAllByText('Choose the role')).length).toBeGreaterThan(0);
    choose('Takes part as', 'security');
    press('Issue the new badge');
    await screen.findByText('Badge 0042-2 is issued');
    const sent = posts(calls).find(({ path }) => path.endsWith('/replacement'));
    expect(sent?.body).toEqual({ reason: 'guards the minister', role: 'security' });
  });

  it('offers as the right role only what the server takes, and for some nothing', async () => {
    await open();
    const [row] = [...everybody()].filter(({ badge }) => badge === 'b2');
    const roles = { delegate: ['support'], 'head-of-delegation': [] };
    await learn({ ...head.value!, roles }, [{ ...row!, category: 'delegate' }], false);
    await task('category');
    await pick();
    const offered = within(screen.getByLabelText(/Takes part as/)).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['Please choose', 'Support staff']);
    fireEvent.click(screen.getByRole('button', { name: t('core.form.close') }));

    await learn(head.value!, [{ ...row!, category: 'head-of-delegation' }], false);
    await task('category');
    await pick();
    await screen.findByText(/Only the Secretariat changes this person’s category/);
    expect(screen.queryByRole('button', { name: 'Issue the new badge' })).toBeNull();
  });

  it('tells the Secretariat of somebody who is not registered', async () => {
    const calls = await open({ [WALK_IN]: { participant: 'p', category: 'support', state: 'submitted' } });
    await task('walkIn');
    await waitFor(() => expect(screen.getByRole('option', { name: 'Namibia' })).toBeTruthy());
    press('Tell the Secretariat');
    expect((await screen.findAllByText('Choose the delegation')).length).toBeGreaterThan(0);
    write('Name as in the passport', 'Pedro Vega');
    choose('Delegation', 'NAM');
    choose('Takes part as', 'support');
    write('Reason', 'driver of the minister');
    press('Tell the Secretariat');
    expect(await screen.findByText('The Secretariat has been told')).toBeTruthy();
    expect(posts(calls).find(({ path }) => path.endsWith('/walk-ins'))?.body).toMatchObject({
      passportName: 'Pedro Vega',
      entity: 'NAM',
      role: 'support',
      reason: 'driver of the minister',
    });
  });

  it('offers only delegations that may come, and says so when those cannot be read', async () => {
    let broken = true;
    const calls = await open({
      [MAY_COME]: () =>
        broken
          ? new Refusal({ status: 500, title: 'Broken' })
          : { items: [{ code: 'NAM', name: 'Namibia' }] },
    });
    await task('walkIn');
    expect((await screen.findByRole('alert')).textContent).toContain('Broken');
    expect(screen.queryByRole('button', { name: 'Tell the Secretariat' })).toBeNull();
    broken = false;
    press('Try again');
    const offered = within(await screen.findByLabelText(/^Delegation/)).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['Please choose', 'Namibia']);
    const asked = calls.filter(({ path }) => path.endsWith('/walk-ins/delegations'));
    expect(asked.at(-1)?.headers.get('authorization')).toBe('Bearer secret');
  });

  it('says what to do where no delegation is expected', async () => {
    await open({ [MAY_COME]: { items: [] } });
    await task('walkIn');
    await screen.findByText(/No delegation is expected at this meeting/);
    expect(screen.queryByRole('button', { name: 'Tell the Secretariat' })).toBeNull();
  });

  it('keeps what was typed when the server refuses, and says what to do', async () => {
    await open({
      [REPLACE]: new Refusal({
        status: 409,
        code: 'badges.already-revoked',
        title: 'This badge has already been revoked',
        next: 'Look for the newest badge of this person.',
      }),
    });
    await task('lost');
    await pick();
    write('Reason', 'lost');
    press('Issue the new badge');
    expect((await screen.findByRole('alert')).textContent).toContain('already been revoked');
    expect((screen.getByLabelText(/Reason/) as HTMLTextAreaElement).value).toBe('lost');
  });

  it('says that a role with more zones is for the Secretariat, at the role', async () => {
    const detail = 'Zones of this badge: A. Zones of a badge for that role: ABCD.';
    await open({
      [REPLACE]: new Refusal({
        status: 409,
        code: 'badges.wider-zones',
        title: 'Only the Secretariat gives access to more zones',
        detail,
        next: 'Choose a role with the same zones or fewer.',
        rule: 'R7',
        field: 'role',
      }),
    });
    await task('category');
    await pick();
    choose('Takes part as', 'security');
    write('Reason', 'guards the minister');
    press('Issue the new badge');
    const told = (await screen.findByRole('alert')).textContent;
    expect(told).toContain('Only the Secretariat gives access to more zones');
    expect(told).toContain('Choose a role with the same zones or fewer.');
    const role = screen.getByLabelText(/Takes part as/) as HTMLSelectElement;
    expect(role.getAttribute('aria-invalid')).toBe('true');
    expect(role.value).toBe('security');
  });

  it('says without a network what to do, and sends nothing', async () => {
    await open();
    connected.value = false;
    await task('lost');
    expect(screen.getByText(/send the person to the registration desk/)).toBeTruthy();
    await pick();
    expect(screen.getByRole('button', { name: 'Issue the new badge' })).toHaveProperty('disabled', true);
  });

  it('is not there for a scanner', async () => {
    await open({}, { role: 'door-scanner' });
    expect(screen.queryByRole('button', { name: 'Supervisor' })).toBeNull();
  });

  it.each(['en', 'ar'] as const)('is accessible and wholly translated in %s', async language => {
    await switchLanguage(language);
    await open();
    for (const name of ['lost', 'category', 'walkIn'] as const) {
      await task(name);
      if (name !== 'walkIn') await pick();
      const dialog = screen.getByRole('dialog');
      expect(await axeFaults(document.body, { page: true })).toEqual([]);
      expect(dialog.textContent).not.toMatch(KEY);
      fireEvent.click(within(dialog).getByRole('button', { name: t('core.form.close') }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  });
});
