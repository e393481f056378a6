import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { Button } from './Button';

it('acts once until its promise settles, however often it is pressed', async () => {
  let settle: () => void = () => undefined;
  const act = vi.fn(() => new Promise<void>(done => (settle = done)));
  render(<Button onClick={() => act()}>Make the address</Button>);
  const button = screen.getByRole('button');
  fireEvent.click(button);
  fireEvent.click(button);
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
  fireEvent.click(button);
  expect(act).toHaveBeenCalledTimes(1);
  settle();
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(button);
  expect(act).toHaveBeenCalledTimes(2);
});
