const WANTED: MediaTrackConstraints = {
  facingMode: { ideal: 'environment' },
  width: { ideal: 1280 },
  height: { ideal: 720 },
};

export interface Camera {
  stop(): void;
  /** Undefined when the phone has no light at its camera. */
  light?: (on: boolean) => void;
}

/** Opens the rear camera into the element. 1280x720 gives the reader two pixels for each module of a badge. */
export const openCamera = async (video: HTMLVideoElement): Promise<Camera> => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: WANTED, audio: false });
  video.srcObject = stream;
  await video.play();
  const [track] = stream.getVideoTracks();
  const able = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  return {
    stop: () => {
      for (const each of stream.getTracks()) each.stop();
      video.srcObject = null;
    },
    light: able?.torch
      ? on => void track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
      : undefined,
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
