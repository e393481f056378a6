import { beforeEach, expect, it } from 'vitest';
import { enrolDoor } from '../../../test/doorServer';
import { device, forgetDevice, loadDevice } from './device';

beforeEach(() => enrolDoor());

it('is not brought back by a reading that began before the phone was signed out', async () => {
  const reading = loadDevice();
  const forgetting = forgetDevice();
  await Promise.all([reading, forgetting]);
  expect(device.value).toBeNull();
});

it('is not there for whoever reads later, and is there again when the phone is enrolled anew', async () => {
  await forgetDevice();
  expect(await loadDevice()).toBeNull();
  await enrolDoor();
  expect(await loadDevice()).toMatchObject({ device: 'd' });
});
