import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage, t } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { answers } from '../../../test/deskSamples';
import { atGate, said } from '../../../test/phoneAtGate';
import { serve } from '../../../test/server';
import type { Face } from '../gate/face';
import { corrected, dismiss, last, shown } from '../page/state';
import { recentScans } from '../store/scans';

const OPEN = 'Admit all the same';

const refusedAt = async (role: 'door-scanner' | 'door-supervisor', face: Face = 'category-full') => {
  await atGate({ role });
  navigate('/door');
  const { container } = render(<Router />);
  fireEvent.click(await screen.findByRole('button', { name: t('door.start.act') }));
  await screen.findByRole('button', { name: t('door.recent.title') });
  shown.value = said(face);
  await screen.findByRole('alert');
  return container;
};

const sheet = async () => {
  fireEvent.click(screen.getByRole('button', { name: t('door.override.open') }));
  return screen.findByRole('dialog', { name: t('door.override.title') });
};

beforeEach(async () => {
  serve({ 'GET /session': answers['GET /session'] });
  await loadSession();
  await switchLanguage('en');
  dismiss();
  last.value = undefined;
  corrected.value = false;
});

describe('the button that admits all the same', () => {
  it('is a supervisor’s alone', async () => {
    await refusedAt('door-scanner');
    expect(screen.queryByRole('button', { name: OPEN })).toBeNull();
  });

  it.each(['revoked', 'unknown-code', 'forged-code', 'wrong-meeting', 'already-inside'] as const)(
    'is not there when the badge is %s',
    async face => {
      await refusedAt('door-supervisor', face);
      expect(screen.queryByRole('button', { name: OPEN })).toBeNull();
    },
  );
});

describe('a supervisor', () => {
  it('presses a reason, admits with it, and sees that the rules were overridden', async () => {
    await refusedAt('door-supervisor');
    expect((await sheet()).textContent).toContain('No place left');
    fireEvent.click(screen.getByRole('button', { name: 'There is still room inside' }));
    fireEvent.click(screen.getByRole('button', { name: 'Admit with this reason' }));
    await screen.findByRole('heading', { name: 'Admitted by override' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(shown.value).toMatchObject({ verdict: 'admitted', overridden: true });
    expect((await recentScans(9)).find(({ overrides }) => overrides)).toMatchObject({
      overrides: 'scan-of-category-full',
      reason: 'There is still room inside',
      reasonCode: 'room',
    });
    dismiss();
    await screen.findByRole('button', { name: 'Take back' });
  });

  it('who changes a reason that was pressed says it in their own words', async () => {
    await refusedAt('door-supervisor');
    await sheet();
    fireEvent.click(screen.getByRole('button', { name: 'There is still room inside' }));
    const field = screen.getByRole('textbox', { name: /Reason/ });
    fireEvent.input(field, { target: { value: 'There is still room inside, says the chair' } });
    fireEvent.click(screen.getByRole('button', { name: 'Admit with this reason' }));
    await screen.findByRole('heading', { name: 'Admitted by override' });
    const act = (await recentScans(9)).find(({ overrides }) => overrides);
    expect(act?.reason).toBe('There is still room inside, says the chair');
    expect(act?.reasonCode).toBeUndefined();
  });

  it('counts no character that nobody sees, and sends none', async () => {
    await refusedAt('door-supervisor');
    await sheet();
    const field = screen.getByRole('textbox', { name: /Reason/ });
    const admit = () => fireEvent.click(screen.getByRole('button', { name: 'Admit with this reason' }));
    fireEvent.input(field, { target: { value: '\u200b\u200b\u200b' } });
    admit();
    await screen.findByText('Choose a reason, or write at least three characters');
    fireEvent.input(field, { target: { value: 'ok \u202eabc\u202c' } });
    admit();
    await screen.findByRole('heading', { name: 'Admitted by override' });
    expect((await recentScans(9)).find(({ overrides }) => overrides)?.reason).toBe('ok  abc');
  });

  it('is asked for a reason of three characters, and may write their own', async () => {
    await refusedAt('door-supervisor');
    await sheet();
    const field = screen.getByRole('textbox', { name: /Reason/ });
    fireEvent.input(field, { target: { value: ' ab ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Admit with this reason' }));
    await screen.findByText('Choose a reason, or write at least three characters');
    expect(shown.value?.verdict).toBe('category-full');
    fireEvent.input(field, { target: { value: 'The ambassador is expected by the chair' } });
    fireEvent.click(screen.getByRole('button', { name: 'Admit with this reason' }));
    await waitFor(() => expect(shown.value?.overridden).toBe(true));
  });
});

it.each(['en', 'ar'] as const)('the sheet is fit in %s', async language => {
  await switchLanguage(language);
  const container = await refusedAt('door-supervisor');
  await sheet();
  expect(await axeFaults(container, { page: true })).toEqual([]);
  expect(container.textContent).not.toMatch(/\b(core|door)\.[a-z]+\.?[a-z]*/i);
});
