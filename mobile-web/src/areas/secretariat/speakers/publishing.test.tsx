import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { order } from '../../../test/deskSpeakers';
import { serve } from '../../../test/server';
import { toast } from '../../../ui/toast/Toast';
import { Publishing } from './Publishing';

vi.mock('../../../ui/toast/Toast');

const PATH = '/meetings/berlin-2018/lists/l1';
const clock = { zone: 'Europe/Berlin', city: 'Berlin' };

const publish = (answer: object) => {
  serve({ ...answers, [`POST ${PATH}/publications`]: answer });
  const published = vi.fn();
  render(<Publishing order={order} path={PATH} clock={clock} published={published} />);
  fireEvent.click(screen.getByRole('button', { name: 'Publish the order' }));
  fireEvent.click(screen.getByText('Publish the order', { selector: 'dialog button' }));
  return waitFor(() => expect(published).toHaveBeenCalled());
};

beforeEach(async () => {
  await loadMessages('secretariat', 'speaking');
  vi.mocked(toast).mockClear();
});

it('says that no revision was made where another officer had published the same order (L21)', async () => {
  await publish({ revision: 2, issued: false });
  expect(screen.getByRole('status').textContent).toBe(
    'Nothing changed since Rev.2; no new revision was made.',
  );
  expect(toast).not.toHaveBeenCalled();
});

it('names the new revision', async () => {
  await publish({ revision: 3, issued: true });
  expect(screen.queryByRole('status')).toBeNull();
  expect(toast).toHaveBeenCalledWith('Revision 3 is published');
});
