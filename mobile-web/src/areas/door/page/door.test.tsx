import { render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { type Session, session } from '../../../api/session';
import { switchLanguage } from '../../../i18n/catalogue';
import { type Device, device } from '../store/device';
import { ScannerPanel } from './ScannerPanel';
import { StartPanel } from './StartPanel';

const DEMO: Session = { signedIn: false, grants: [], demo: true, serverTime: '' };

const phone: Device = {
  device: 'd',
  token: 'secret',
  meeting: 'm',
  gate: { id: 'g', name: { en: 'Main entrance', ar: 'المدخل الرئيسي' } },
  role: 'door-scanner',
  expiresAt: '2030-01-01T00:00:00Z',
  name: 'Blue phone',
};

beforeEach(() => {
  session.value = DEMO;
  device.value = phone;
});

it.each([
  ['before the first scan', () => <StartPanel start={() => undefined} />],
  ['while it reads badges', () => <ScannerPanel stop={() => undefined} />],
])('says %s that people are samples', (_when, page) => {
  render(page());
  expect(screen.queryByText(/invented people/)).not.toBeNull();
});

it('calls the gate by its name in the language of whoever reads, also after a change of language', async () => {
  const page = render(<StartPanel start={() => undefined} />);
  expect(page.container.textContent).toContain('Main entrance');
  await switchLanguage('ar');
  page.rerender(<StartPanel start={() => undefined} />);
  expect(page.container.textContent).toContain('المدخل الرئيسي');
});

it('knows phones that were enrolled when a gate had one name', () => {
  device.value = { ...phone, gate: { id: 'g', name: 'North' } };
  const page = render(<StartPanel start={() => undefined} />);
  expect(page.container.textContent).toContain('North');
});

it.each([
  ['Main entrance · Plenary', () => <StartPanel start={() => undefined} />],
  ['Door · Main entrance · Plenary', () => <ScannerPanel stop={() => undefined} />],
])('is called %s by the browser, not by the page before', async (title, page) => {
  await switchLanguage('en');
  document.title = 'Enrol this phone for the door · Plenary';
  render(page());
  await waitFor(() => expect(document.title).toBe(title));
});
