import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage, t } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { answers } from '../../../test/deskSamples';
import { codes, enrolDoor, SCANS, takenScans } from '../../../test/doorServer';
import { serve } from '../../../test/server';
import { updateRefused, waitingUpdate } from '../enrol/update';
import { passCode } from '../gate/pass';
import { CHECKS, type CheckName } from '../rehearsal/checks';
import { BUZZES, tell } from '../scan/feedback';
import { sound } from '../scan/settings';
import { device } from '../store/device';
import { badgeCount } from '../store/roll';
import { homeless, pendingCount, recentScans } from '../store/scans';
import { waitingUndos } from '../store/undos';
import { sync } from '../sync/sync';
import { dismiss, heard, last, openEyes, saw } from './state';

const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));

const start = async () => {
  navigate('/door');
  const { container } = render(<Router />);
  await screen.findByRole('button', { name: t('door.start.act') });
  return container;
};

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(async () => {
  serve({ 'GET /session': answers['GET /session'] });
  await loadSession();
  await enrolDoor();
  sound.set('on');
  waitingUpdate.value = false;
  updateRefused.value = false;
  last.value = undefined;
  openEyes();
  dismiss();
});

describe('signing the phone out', () => {
  it('asks, says how many scans wait, and keeps them until they are sent', async () => {
    offline();
    await passCode(codes.ana!, 'in');
    const container = await start();
    press('Sign this phone out');
    const question = await screen.findByRole('dialog', { name: 'Sign this phone out?' });
    expect(question.querySelector('[data-leave-pending]')?.getAttribute('data-leave-pending')).toBe('1');
    expect(await axeFaults(container, { page: true })).toEqual([]);
    expect(badgeCount.value).toBe(1);
    fireEvent.click(question.querySelector('.button-danger, .row button') as Element);
    await screen.findByRole('heading', { name: 'This phone is signed out' });
    expect(badgeCount.value).toBe(0);
    expect(pendingCount.value).toBe(1);
    const calls = serve({ [SCANS]: takenScans[SCANS], 'DELETE /meetings/m/devices/d': null });
    await sync();
    await screen.findByRole('heading', { name: 'This phone is not enrolled' });
    expect(calls.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  });

  it('changes nothing when the answer is no', async () => {
    await start();
    press('Sign this phone out');
    await screen.findByRole('dialog', { name: 'Sign this phone out?' });
    press('Go back');
    await waitFor(() => expect(screen.queryByText(t('door.leave.lead'))).toBeNull());
    expect(device.value?.leaving).toBeUndefined();
    expect(badgeCount.value).toBe(1);
  });
});

describe('a new version', () => {
  it('is offered once all scans are sent, and not before', async () => {
    offline();
    await passCode(codes.ana!, 'in');
    waitingUpdate.value = true;
    await start();
    await screen.findByText('It is used once all scans are sent.');
    expect(screen.queryByRole('button', { name: 'Use the new version' })).toBeNull();
    serve(takenScans);
    await sync();
    await screen.findByRole('button', { name: 'Use the new version' });
  });
});

describe('sound', () => {
  it('is switched off and on, and remembered; what is felt stays', async () => {
    const vibrate = vi.fn();
    Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true });
    const tones = vi.fn();
    const part = () => ({ connect: () => part(), start: tones, stop: () => undefined, ...values });
    const values = {
      frequency: { value: 0 },
      gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined },
    };
    vi.stubGlobal(
      'AudioContext',
      class {
        currentTime = 0;
        state = 'running';
        resume = async () => undefined;
        createOscillator = part;
        createGain = part;
      },
    );
    await start();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Sound' });
    expect(box.checked).toBe(true);
    fireEvent.click(box);
    await waitFor(() => expect(box.checked).toBe(false));
    expect(localStorage.getItem('plenary.door.sound')).toBe('off');
    tones.mockClear();
    tell('revoked');
    expect(tones).not.toHaveBeenCalled();
    expect(vibrate).toHaveBeenLastCalledWith(BUZZES.revoked);
    fireEvent.click(box);
    await waitFor(() => expect(box.checked).toBe(true));
    tones.mockClear();
    tell('revoked');
    expect(tones).toHaveBeenCalledTimes(3);
  });
});

describe('an open sheet', () => {
  const scanned = (text: string) => {
    for (const key of [...text, 'Enter']) fireEvent.keyDown(document.body, { key });
  };

  it('lets nobody pass behind it, before the camera or a keyboard scanner', async () => {
    offline();
    await start();
    press(t('door.start.act'));
    fireEvent.click(await screen.findByRole('button', { name: t('door.recent.title') }));
    await screen.findByRole('dialog', { name: t('door.recent.title') });
    await saw(codes.ana!);
    scanned(codes.ana!);
    await heard('PLENARY:AAAAAAAA');
    expect(last.value).toBeUndefined();
    expect(await recentScans(9)).toEqual([]);
    press(t('core.form.close'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    scanned(codes.ana!);
    await waitFor(() => expect(last.value?.verdict).toBe('admitted'));
    expect(await recentScans(9)).toHaveLength(1);
  });
});

describe('the last act', () => {
  it('is taken back by one tap on the strip', async () => {
    offline();
    const container = await start();
    press(t('door.start.act'));
    await heard(codes.ana!);
    dismiss();
    const strip = await screen.findByRole('button', { name: 'Take back' });
    expect(await axeFaults(container, { page: true })).toEqual([]);
    fireEvent.click(strip);
    await screen.findByText('Undone');
    expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
    expect(await waitingUndos()).toHaveLength(1);
    expect((await recentScans(1))[0]?.undone).toBe(true);
  });
});

it('a phone without room says so on every page of the gate', async () => {
  await start();
  homeless.value = [{ ...(await scanOfAna()), pending: 1 }];
  expect((await screen.findByRole('alert')).textContent).toContain('This phone is full: 1 scan');
  homeless.value = [];
});

const scanOfAna = async () => {
  await passCode(codes.ana!, 'in');
  return (await recentScans(1))[0]!;
};

describe('the rehearsal', () => {
  const results = async () => {
    await waitFor(() => expect(document.querySelector('[data-rehearsal=done]')).not.toBeNull());
    return Object.fromEntries(
      [...document.querySelectorAll('[data-check]')].map(line => [
        line.getAttribute('data-check'),
        line.getAttribute('data-good'),
      ]),
    );
  };
  const all = (good: boolean) => Object.fromEntries(Object.keys(CHECKS).map(name => [name, String(good)]));

  it('says what does not work without a network and how to mend it, and gives the network back', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const fetchBefore = globalThis.fetch;
    sound.set('off');
    await start();
    press('Rehearse airplane mode');
    const found = await results();
    expect(globalThis.fetch).toBe(fetchBefore);
    const able: CheckName[] = ['snapshot', 'keys', 'signatures', 'cut', 'write', 'clock'];
    expect(found).toEqual({ ...all(false), ...Object.fromEntries(able.map(name => [name, 'true'])) });
    for (const name of ['app', 'camera', 'sound', 'storage', 'code'] as const)
      expect(screen.getByText(t(`door.mend.${name}`))).toBeTruthy();
    expect(screen.getByText('5 things to mend before the doors open')).toBeTruthy();
    expect(await recentScans(9)).toEqual([]);
    expect(pendingCount.value).toBe(0);
  });

  it.each(['en', 'ar'] as const)('is fit in %s, and says when all is well', async language => {
    await switchLanguage(language);
    for (const name of Object.keys(CHECKS) as CheckName[])
      vi.spyOn(CHECKS, name).mockResolvedValue(name !== 'clock');
    const container = await start();
    press(t('door.rehearse.act'));
    expect(await results()).toEqual({ ...all(true), clock: 'false' });
    expect(await axeFaults(container, { page: true })).toEqual([]);
    vi.spyOn(CHECKS, 'clock').mockResolvedValue(true);
    press(t('door.rehearse.again'));
    await screen.findByText(t('door.rehearse.passed'));
    vi.restoreAllMocks();
  });

  it('that is closed gives the network back at once, and the next one, too', async () => {
    const network = globalThis.fetch;
    const hanging: (() => void)[] = [];
    const second = vi.spyOn(CHECKS, 'snapshot').mockResolvedValue(true);
    vi.spyOn(CHECKS, 'app').mockImplementation(
      () =>
        new Promise(resolve => {
          hanging.push(() => resolve(true));
        }),
    );
    vi.spyOn(console, 'warn').mockReturnValue();
    await start();
    press('Rehearse airplane mode');
    await waitFor(() => expect(hanging).toHaveLength(1));
    expect(globalThis.fetch).not.toBe(network);
    press(t('core.form.close'));
    await waitFor(() => expect(globalThis.fetch).toBe(network));

    press('Rehearse airplane mode');
    await waitFor(() => expect(hanging).toHaveLength(2));
    hanging[0]!();
    await vi.waitFor(() => expect(globalThis.fetch).not.toBe(network));
    expect(second).not.toHaveBeenCalled();
    hanging[1]!();
    await results();
    expect(second).toHaveBeenCalledOnce();
    expect(globalThis.fetch).toBe(network);
    vi.restoreAllMocks();
  });

  it('cuts the network off while it runs: a badge list that cannot be had is not asked for', async () => {
    const calls = serve(takenScans);
    let during: unknown;
    vi.spyOn(CHECKS, 'app').mockImplementation(async () => {
      await sync();
      during = calls.length;
      return true;
    });
    vi.spyOn(console, 'warn').mockReturnValue();
    await start();
    await sync();
    const before = calls.length;
    press('Rehearse airplane mode');
    await results();
    expect(during).toBe(before);
    await waitFor(() => expect(calls.length).toBeGreaterThan(before));
    vi.restoreAllMocks();
  });
});
