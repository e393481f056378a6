import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCamera } from './camera';
import { chosenCamera, chosenZoom } from './settings';

interface Able {
  torch?: boolean;
  zoom?: { min: number; max: number; step: number };
}

const asked: MediaTrackConstraints[] = [];
const applied: unknown[] = [];

const phone = (able: Able, cameras: string[], gone: string[] = []) => {
  let open = '';
  const track = {
    stop: vi.fn(),
    getCapabilities: () => able,
    getSettings: () => ({ deviceId: open }),
    applyConstraints: async ({ advanced }: MediaTrackConstraints) => void applied.push(advanced?.[0]),
  };
  const mediaDevices = {
    getUserMedia: async ({ video }: { video: MediaTrackConstraints }) => {
      asked.push(video);
      const exact = (video.deviceId as ConstrainDOMStringParameters | undefined)?.exact as string;
      if (gone.includes(exact)) throw new DOMException('gone', 'OverconstrainedError');
      open = exact ?? cameras[0];
      return { getVideoTracks: () => [track], getTracks: () => [track] };
    },
    enumerateDevices: async () => [
      { kind: 'audioinput', deviceId: 'ear' },
      ...cameras.map(deviceId => ({ kind: 'videoinput', deviceId })),
    ],
  };
  vi.stubGlobal('navigator', { mediaDevices });
  return track;
};

const video = () => ({ play: async () => undefined, srcObject: null }) as unknown as HTMLVideoElement;

beforeEach(() => {
  asked.length = 0;
  applied.length = 0;
  chosenCamera.set('');
  chosenZoom.set('');
});
afterEach(() => vi.unstubAllGlobals());

describe('the camera', () => {
  it('is the rear one, until another is chosen by hand, which is remembered', async () => {
    phone({}, ['back', 'wide', 'front']);
    const camera = await openCamera(video());
    expect(asked[0]?.facingMode).toEqual({ ideal: 'environment' });
    camera.other?.();
    expect(localStorage.getItem('plenary.door.camera')).toBe('wide');
    const next = await openCamera(video());
    expect(asked[1]?.deviceId).toEqual({ exact: 'wide' });
    next.other?.();
    expect(chosenCamera.value.value).toBe('front');
  });

  it('is the rear one again when the chosen one is gone', async () => {
    phone({}, ['back', 'front'], ['wide']);
    chosenCamera.set('wide');
    await openCamera(video());
    expect(asked[1]?.facingMode).toEqual({ ideal: 'environment' });
    expect(chosenCamera.value.value).toBe('');
  });

  it('is let go when its picture cannot be shown', async () => {
    const track = phone({}, ['back']);
    const element = { ...video(), play: () => Promise.reject(new DOMException('interrupted', 'AbortError')) };
    await expect(openCamera(element)).rejects.toThrow('interrupted');
    expect(track.stop).toHaveBeenCalledOnce();
    expect(element.srcObject).toBeNull();
  });

  it('leaves the picture alone that another camera shows by now', async () => {
    phone({}, ['back', 'front']);
    const element = video();
    const first = await openCamera(element);
    const second = await openCamera(element);
    const picture = element.srcObject;
    first.stop();
    expect(element.srcObject).toBe(picture);
    second.stop();
    expect(element.srcObject).toBeNull();
  });

  it('has no light, no zoom and no other where the phone has none', async () => {
    phone({ zoom: { min: 1, max: 1, step: 1 } }, ['back']);
    const { light, zoom, other } = await openCamera(video());
    expect([light, zoom, other]).toEqual([undefined, undefined, undefined]);
  });

  it('is lit, drawn nearer, and as near as before the next time', async () => {
    phone({ torch: true, zoom: { min: 1, max: 5, step: 0.5 } }, ['back']);
    const camera = await openCamera(video());
    camera.light?.(true);
    expect(camera.zoom?.now).toBe(1);
    camera.zoom?.set(9);
    expect(applied).toEqual([{ torch: true }, { zoom: 5 }]);
    chosenZoom.set('2.5');
    expect((await openCamera(video())).zoom?.now).toBe(2.5);
    expect(applied.at(-1)).toEqual({ zoom: 2.5 });
  });
});
