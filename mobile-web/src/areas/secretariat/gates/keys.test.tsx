import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { badgeKeys } from '../../../test/deskDoor';
import { answers } from '../../../test/deskSamples';
import { type Call, Refusal, serve } from '../../../test/server';

const ROOT = '/meetings/berlin-2018/badge-keys';

const open = async (more: Record<string, unknown> = {}): Promise<Call[]> => {
  const calls = serve({ ...answers, ...more });
  await loadSession();
  navigate('/secretariat/berlin-2018/gates');
  render(<Router />);
  await screen.findByRole('list', { name: 'Keys of the badge codes' });
  return calls;
};

/** Opens the dialog of that act, gives the reason, and confirms. */
const act = async (button: RegExp, action: string) => {
  fireEvent.click(screen.getByRole('button', { name: button }));
  const box = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('dialog[open]');
    expect(found).toBeTruthy();
    return found as HTMLElement;
  });
  fireEvent.input(within(box).getByLabelText('Reason'), { target: { value: 'Laptop stolen' } });
  fireEvent.click(within(box).getByText(action, { selector: 'button' }));
  return box;
};

it('says what each key is for, and offers no end of the one that signs (B2)', async () => {
  await open();
  const list = screen.getByRole('list', { name: 'Keys of the badge codes' });
  expect(list.textContent).toContain('Key 3signs new badges · 2 badges');
  expect(screen.getAllByRole('button', { name: /Replace its badges|^Withdraw/ })).toHaveLength(2);
});

it('makes a new key for a reason', async () => {
  const calls = await open({ [`POST ${ROOT}`]: badgeKeys[0] });
  await act(/^Make a new key$/, 'Make a new key');
  await screen.findByText('The new key signs from now on');
  expect(calls.find(({ method, path }) => method === 'POST' && path === ROOT)?.body).toEqual({
    reason: 'Laptop stolen',
  });
});

it('replaces badges until none is left', async () => {
  let left = 61;
  const calls = await open({
    [`POST ${ROOT}/2/replacements`]: () => {
      const replaced = Math.min(50, left);
      left -= replaced;
      return { replaced, left };
    },
  });
  await act(/^Replace its badges\s*Key 2$/, 'Replace its badges');
  await screen.findByText('Its badges are replaced');
  expect(calls.filter(({ path }) => path === `${ROOT}/2/replacements`)).toHaveLength(2);
});

it('keeps the question open when the server refuses', async () => {
  const refusal = new Refusal({
    status: 409,
    code: 'badges.key-in-use',
    title: 'Badges are still signed with this key',
  });
  await open({ [`POST ${ROOT}/1/withdrawal`]: refusal });
  const box = await act(/^Withdraw\s*Key 1$/, 'Withdraw');
  await within(box).findByText('Badges are still signed with this key');
});
