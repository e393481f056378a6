import { chosenCamera, chosenZoom } from './settings';

const SIZE: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** How near a camera can be drawn, in the browser's own measure. */
export interface Zoom {
  least: number;
  most: number;
  step: number;
  now: number;
  set(value: number): void;
}

export interface Camera {
  stop(): void;
  /** Undefined when the phone has no light at its camera. */
  light?: (on: boolean) => void;
  /** Undefined when the camera cannot be drawn nearer. */
  zoom?: Zoom;
  /** Goes on to the next of the phone's cameras and remembers it; undefined when there is but one. */
  other?: () => void;
}

/** What cameras of phones can do beyond what TypeScript knows. */
interface Able {
  torch?: boolean;
  zoom?: { min: number; max: number; step?: number };
}

const set = (track: MediaStreamTrack, what: Record<string, unknown>): void =>
  void track.applyConstraints({ advanced: [what as MediaTrackConstraintSet] }).catch(() => undefined);

/** The camera that was chosen by hand, else the rear one; a chosen one that is gone is forgotten. */
const openStream = async (): Promise<MediaStream> => {
  const chosen = chosenCamera.value.value;
  if (chosen) {
    try {
      return await streamOf({ deviceId: { exact: chosen } });
    } catch (fault) {
      if ((fault as DOMException).name !== 'OverconstrainedError') throw fault;
      chosenCamera.set('');
    }
  }
  return streamOf({ facingMode: { ideal: 'environment' } });
};

const streamOf = (which: MediaTrackConstraints) =>
  navigator.mediaDevices.getUserMedia({ video: { ...SIZE, ...which }, audio: false });

const zoomOf = (track: MediaStreamTrack, able: Able): Zoom | undefined => {
  const range = able.zoom;
  if (!range || range.max <= range.min) return;
  const within = (value: number) => Math.min(range.max, Math.max(range.min, value));
  const kept = Number.parseFloat(chosenZoom.value.value);
  const now = within(Number.isNaN(kept) ? range.min : kept);
  if (now !== range.min) set(track, { zoom: now });
  return {
    least: range.min,
    most: range.max,
    step: range.step || 0.1,
    now,
    set: value => {
      set(track, { zoom: within(value) });
      chosenZoom.set(String(value));
    },
  };
};

/** The camera after this one; names are known only once the camera is allowed. */
const nextCamera = async (track: MediaStreamTrack): Promise<string | undefined> => {
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(
    ({ kind }) => kind === 'videoinput',
  );
  if (cameras.length < 2) return;
  const own = track.getSettings().deviceId;
  const at = cameras.findIndex(({ deviceId }) => deviceId === own);
  return cameras[(at + 1) % cameras.length]?.deviceId || undefined;
};

/** Opens the camera into the element. 1280x720 gives the reader two pixels for each module of a badge. */
export const openCamera = async (video: HTMLVideoElement): Promise<Camera> => {
  const stream = await openStream();
  const stop = () => {
    for (const each of stream.getTracks()) each.stop();
    if (video.srcObject === stream) video.srcObject = null; // another camera may show here by now
  };
  video.srcObject = stream;
  try {
    await video.play();
  } catch (fault) {
    stop();
    throw fault;
  }
  const [track] = stream.getVideoTracks();
  const able = (track?.getCapabilities?.() ?? {}) as Able;
  const next = track && (await nextCamera(track).catch(() => undefined));
  return {
    stop,
    light: track && able.torch ? on => set(track, { torch: on }) : undefined,
    zoom: track && zoomOf(track, able),
    other: next ? () => chosenCamera.set(next) : undefined,
  };
};

/** Keeps the screen on while the gate is open; phones give it back when they hide the page. */
export const keepAwake = (): (() => void) => {
  let held: WakeLockSentinel | undefined;
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    navigator.wakeLock?.request('screen').then(
      lock => {
        held = lock;
      },
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    document.removeEventListener('visibilitychange', ask);
    void held?.release();
  };
};
