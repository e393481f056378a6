import { render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { t } from '../../../i18n/catalogue';
import { chosenCamera } from '../scan/settings';
import { CameraView } from './CameraView';

const opened = vi.hoisted(
  () => [] as { resolve: (camera: object) => void; reject: (fault: Error) => void }[],
);

vi.mock('../scan/camera', () => ({
  keepAwake: () => () => undefined,
  openCamera: () => new Promise((resolve, reject) => opened.push({ resolve, reject })),
}));
vi.mock('../scan/reader', () => ({ readFrames: () => () => undefined }));

it('a camera that fails after another was chosen does not count as refused', async () => {
  render(<CameraView />);
  await vi.waitFor(() => expect(opened).toHaveLength(1));
  chosenCamera.set('front');
  await vi.waitFor(() => expect(opened).toHaveLength(2));
  opened[1]!.resolve({ stop: () => undefined, other: () => undefined });
  await screen.findByRole('button', { name: t('door.camera.other') });
  opened[0]!.reject(new Error('interrupted by a new load request'));
  chosenCamera.set('');
  await vi.waitFor(() => expect(opened).toHaveLength(3));
  expect(screen.queryByText(t('door.camera.refused'))).toBeNull();
});
