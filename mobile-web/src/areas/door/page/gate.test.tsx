import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage, t } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { answers } from '../../../test/deskSamples';
import { atGate, namesake, person, said } from '../../../test/phoneAtGate';
import { serve } from '../../../test/server';
import { OVERRIDABLE } from '../decide/override';
import type { Face } from '../gate/face';
import type { Shown } from '../gate/pass';
import { MELODIES } from '../scan/feedback';
import { head, learn } from '../store/roll';
import type { SnapshotHead } from '../store/snapshot';
import { corrected, dismiss, last, shown } from './state';
import { verdictName } from './VerdictScreen';

const KEY = /\b(core|door)\.[a-z]+\.?[a-z]*/i;
const FACES = Object.keys(MELODIES) as Face[];

/** Without a fault for axe, wholly translated, and saying that people are samples. */
const isFit = async (container: Element) => {
  expect(await axeFaults(container, { page: true })).toEqual([]);
  expect(container.textContent).not.toMatch(KEY);
  expect(container.textContent).toContain(t('core.shell.demo'));
};

const door = async (more?: Parameters<typeof atGate>[0]) => {
  await atGate(more);
  navigate('/door');
  const { container } = render(<Router />);
  await screen.findByRole('heading', { level: 1 });
  return container;
};

const openGate = async () => {
  const container = await door();
  fireEvent.click(await screen.findByRole('button', { name: t('door.start.act') }));
  await screen.findByRole('button', { name: t('door.recent.title') });
  return container;
};

const candidate = async (typed: string, name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name: t('door.search.title') }));
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: typed } });
  fireEvent.click((await screen.findAllByRole('button', { name }))[0] as Element);
  return screen.findByRole('region', { name: t('door.search.confirm.title') });
};

beforeEach(async () => {
  serve({ 'GET /session': answers['GET /session'] });
  await loadSession();
  dismiss();
  last.value = undefined;
  corrected.value = false;
});

describe.each(['en', 'ar'] as const)('the gate in %s', language => {
  beforeEach(() => switchLanguage(language));

  it('is fit before the first scan', async () => {
    const container = await door();
    await screen.findByRole('button', { name: t('door.start.act') });
    await isFit(container);
  });

  it('is fit while it reads badges, also when the browser gives no camera', async () => {
    const container = await openGate();
    await screen.findByText(t('door.camera.refused'));
    last.value = said('revoked');
    await screen.findByText(t('door.verdict.revoked'));
    await isFit(container);
  });

  it('is fit when its access has ended', async () => {
    const container = await door({ ended: true });
    await screen.findByRole('heading', { level: 1, name: t('door.revoked.title') });
    await isFit(container);
  });

  it('is fit while somebody is looked for', async () => {
    const container = await openGate();
    fireEvent.click(screen.getByRole('button', { name: t('door.search.title') }));
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'nor' } });
    await screen.findByText(/Nora Alhamid/);
    await isFit(container);
  });

  it('is fit over the card of whom the search found', async () => {
    const container = await openGate();
    await candidate('nor', /Nora Alhamid/);
    await isFit(container);
  });

  it('is fit over the last scans', async () => {
    const container = await openGate();
    fireEvent.click(screen.getByRole('button', { name: t('door.recent.title') }));
    await screen.findByText(new RegExp(t('door.recent.undone')));
    expect(screen.getAllByRole('button', { name: t('door.undo.act') })).toHaveLength(1);
    await isFit(container);
  });

  const sayings = FACES.map((face): [string, Face, Partial<Shown>] => [face, face, {}]);
  it.each([...sayings, ['left', 'admitted', { direction: 'out' }] as [string, Face, Partial<Shown>]])(
    'says %s over the whole screen',
    async (_name, face, more) => {
      const container = await openGate();
      const verdictSaid = said(face, more);
      shown.value = verdictSaid;
      corrected.value = true;
      const alert = await screen.findByRole('alert');
      expect(alert.querySelector('h2')?.textContent).toBe(verdictName(verdictSaid));
      expect(alert.textContent).toContain(person.displayName);
      expect(screen.queryByRole('button', { name: t('door.next') }) === null).toBe(
        verdictSaid.verdict === 'admitted',
      );
      expect(screen.queryByRole('button', { name: t('door.override.open') }) !== null).toBe(
        OVERRIDABLE.includes(verdictSaid.verdict),
      );
      await isFit(container);
    },
  );
});

it('the letter of a category is dark on a light colour, and white on a dark one', async () => {
  await switchLanguage('en');
  await openGate();
  const inks = [];
  for (const colour of ['#f2d974', '#1f5aa6']) {
    const category = { letter: 'G', colour, name: 'Guest' };
    shown.value = said('revoked', { person: { ...person, category } });
    await waitFor(() => expect(document.querySelector(`rect[fill="${colour}"]`)).not.toBeNull());
    inks.push(document.querySelector('.person-category text')?.getAttribute('fill'));
  }
  expect(inks).toEqual(['#161b26', '#ffffff']);
});

describe('the search by name', () => {
  beforeEach(() => switchLanguage('en'));

  it('shows the person and asks before anybody is admitted (B10, P5)', async () => {
    await openGate();
    const card = await candidate('nor', /Nora Alhamid/);
    expect(card.textContent).toBe('H.E. Ms. Nora AlhamidUnited Arab EmiratesDDelegateNo photographs');
    expect(document.activeElement).toBe(card);
    expect(last.value).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'Admit this person' }));
    await waitFor(() => expect(last.value?.person?.displayName).toBe('Nora Alhamid'));
  });

  it('goes back to the names without a verdict when it is somebody else', async () => {
    await openGate();
    await candidate('nor', /Nora Alhamid/);
    fireEvent.click(screen.getByRole('button', { name: 'Somebody else' }));
    expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('nor');
    expect(last.value).toBeUndefined();
  });

  it('warns of namesakes and admits the one who was chosen', async () => {
    await openGate();
    await learn(head.value as SnapshotHead, [namesake], false);
    const card = await candidate('alhamid namibia', /Namibia/);
    expect(card.textContent).toContain('Namibia');
    fireEvent.click(screen.getByRole('button', { name: 'Somebody else' }));
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'nora' } });
    fireEvent.click(await screen.findByRole('button', { name: /Namibia/ }));
    await screen.findByText('1 other person found has the same name. Compare the entity.');
    fireEvent.click(screen.getByRole('button', { name: 'Admit this person' }));
    await waitFor(() => expect(last.value?.person?.entity).toBe('Namibia'));
  });
});
