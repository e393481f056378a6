import { scriptUrl } from '../../../app/trusted';
import workerUrl from './qr.worker?worker&url';

/** Reads codes off the camera's frames in a worker; frames that arrive while it is busy are dropped. */
export const readFrames = (video: HTMLVideoElement, seen: (text: string) => void): (() => void) => {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' });
  let running = true;
  let busy = false;
  worker.onmessage = ({ data }: MessageEvent<string | null>) => {
    busy = false;
    if (running && data) seen(data);
  };
  worker.onerror = fault => {
    busy = false;
    console.error(fault.message);
  };
  const next = () => running && onFrame(video, frame);
  const frame = async () => {
    if (!running) return;
    if (!busy && video.videoWidth > 0) {
      busy = true;
      const bitmap = await createImageBitmap(video);
      worker.postMessage(bitmap, [bitmap]);
    }
    next();
  };
  next();
  return () => {
    running = false;
    worker.terminate();
  };
};

/** Reads one picture, as it reads the camera's. */
export const readOnce = (picture: ImageBitmap): Promise<string | null> => {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' });
  const answer = new Promise<string | null>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
    worker.onerror = fault => reject(new Error(fault.message));
  });
  worker.postMessage(picture, [picture]);
  return answer.finally(() => worker.terminate());
};

const onFrame = (video: HTMLVideoElement, go: () => Promise<void>): void => {
  const safely = () => void go().catch(fault => console.warn(fault));
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(safely);
  else requestAnimationFrame(safely);
};
