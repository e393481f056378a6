import { fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage, t } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { answers } from '../../../test/deskSamples';
import { codes, enrolDoor, SCANS, takenScans, undoOf } from '../../../test/doorServer';
import { type Call, Refusal, serve } from '../../../test/server';
import { passCode } from '../gate/pass';
import { isUndoable } from '../gate/undo';
import { device, keepDevice } from '../store/device';
import { rowOf } from '../store/roll';
import { notUndone, pendingCount, recentScans, refusedUndos } from '../store/scans';
import { retryUndos, waitingUndos } from '../store/undos';
import { sync } from '../sync/sync';
import { dismiss, heard, last, openEyes, takeBack } from './state';

const TOO_LATE = { status: 409, code: 'checkin.undo-too-late', title: 'Too late for one tap' };
const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
const isInside = () => rowOf('0123456789abcdef')?.where[0]?.inside;
const served = (more: Record<string, unknown>) => serve({ ...takenScans, ...more });

/** Ana is let in and taken back without a network, and the server does not have it; the scan. */
const refused = async (): Promise<string> => {
  offline();
  await heard(codes.ana!);
  await takeBack();
  const id = last.value!.scan;
  expect(isInside()).toBe(false);
  served({ [undoOf(id)]: new Refusal(TOO_LATE) });
  await sync();
  return id;
};

beforeEach(async () => {
  await switchLanguage('en');
  serve({ 'GET /session': answers['GET /session'] });
  await loadSession();
  notUndone.value = undefined;
  await enrolDoor();
  openEyes();
  dismiss();
  last.value = undefined;
});

it('what the server would not have taken back counts, here too, and is no longer said to be undone', async () => {
  const id = await refused();
  expect(last.value).toMatchObject({ scan: id, undone: false, notUndone: true });
  expect(isUndoable(last.value!, Date.now())).toBe(false);
  expect((await recentScans(1))[0]).toMatchObject({ id, undone: false, notUndone: TOO_LATE.title });
  expect(refusedUndos.value).toBe(1);
  expect(isInside()).toBe(true);
  expect((await passCode(codes.ana!, 'in')).verdict).toBe('already-inside');
});

it('somebody who has moved since then stays where they went', async () => {
  offline();
  await heard(codes.ana!);
  await takeBack();
  const id = last.value!.scan;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
  await passCode(codes.ana!, 'in');
  await takeBackAgain();
  served({ [undoOf(id)]: new Refusal(TOO_LATE) });
  await sync();
  expect((await recentScans(9)).find(scan => scan.id === id)?.notUndone).toBe(TOO_LATE.title);
  expect(isInside()).toBe(false);
  vi.useRealTimers();
});

/** The latest scan is taken back, with a server that never hears of it. */
const takeBackAgain = async () => {
  const [scan] = await recentScans(1);
  last.value = { ...last.value!, scan: scan!.id, at: scan!.at, undone: false };
  await takeBack();
};

it('it is marked undone when the server has it at last, or had it taken back by somebody else', async () => {
  const id = await refused();
  for (const answer of [null, new Refusal({ status: 409, code: 'checkin.nothing-to-undo' })]) {
    await retryUndos();
    if (answer) served({ [undoOf(id)]: new Refusal(TOO_LATE) });
    if (answer) await sync();
    served({ [undoOf(id)]: answer });
    await retryUndos();
    await sync();
    expect(await waitingUndos()).toEqual([]);
    const [scan] = await recentScans(1);
    expect([scan?.undone, scan?.notUndone]).toEqual([true, undefined]);
    expect(refusedUndos.value).toBe(0);
  }
});

it('it is told on the screen and in the list, with what to do, and a supervisor undoes it there', async () => {
  const id = await refused();
  dismiss();
  await keepDevice({ ...device.value!, role: 'door-scanner' });
  navigate('/door');
  const { container } = render(<Router />);
  // The page tries again when it opens, and is refused again.
  fireEvent.click(await screen.findByRole('button', { name: t('door.start.act') }));
  expect(
    (await screen.findByText(/1 admission could not be taken back: it still counts/)).getAttribute('role'),
  ).toBe('alert');
  const strip = container.querySelector('.door-last');
  expect(strip?.textContent).toContain('Not undone: it still counts');
  expect(strip?.textContent).toContain('Ask a supervisor to undo it, with a reason.');
  expect(screen.queryByRole('button', { name: t('door.undo.last') })).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: t('door.recent.title') }));
  const list = await screen.findByRole('list', { name: t('door.recent.title') });
  const line = (await within(list).findAllByRole('listitem'))[0]!;
  expect(line.textContent).toMatch(/Not undone: it still counts.*Too late for one tap.*Ask a supervisor/);
  expect(line.textContent).not.toContain('Undone');
  expect(await axeFaults(container, { page: true })).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: t('core.form.close') }));

  await keepDevice({ ...device.value!, role: 'door-supervisor' });
  const calls = served({ [undoOf(id)]: null });
  fireEvent.click(screen.getByRole('button', { name: t('door.recent.title') }));
  fireEvent.click(await screen.findByRole('button', { name: t('door.undo.act') }));
  const dialog = await screen.findByRole('dialog', { name: t('door.undo.title') });
  fireEvent.input(within(dialog).getByLabelText(/Reason/), { target: { value: 'left at once' } });
  fireEvent.click(within(dialog).getByRole('button', { name: t('door.undo.act') }));
  await vi.waitFor(async () => expect((await recentScans(1))[0]?.undone).toBe(true));
  await vi.waitFor(() => expect(refusedUndos.value).toBe(0));
  expect(calls.find(({ path }: Call) => path.endsWith('/undo'))?.body).toEqual({ reason: 'left at once' });
});

it('a scan that waits keeps its mark of being taken back', async () => {
  offline();
  await heard(codes.ana!);
  await takeBack();
  served({ [SCANS]: () => ({ results: [] }) });
  await sync();
  expect(last.value?.undone).toBe(true);
  expect(refusedUndos.value).toBe(0);
  expect(pendingCount.value).toBe(2);
});
