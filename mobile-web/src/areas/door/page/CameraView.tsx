import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { type Camera, keepAwake, openCamera } from '../scan/camera';
import { readFrames } from '../scan/reader';
import { saw } from './state';

/** The camera's picture with a frame to aim at; it reads on while a verdict is shown. */
export const CameraView = () => {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera>();
  const [refused, setRefused] = useState(false);
  const [lit, setLit] = useState(false);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    let closed = false;
    const ends = [keepAwake()];
    const open = async () => {
      const opened = await openCamera(element);
      ends.push(opened.stop);
      if (closed) return opened.stop();
      ends.push(readFrames(element, text => void saw(text)));
      setCamera(opened);
    };
    open().catch(() => setRefused(true));
    return () => {
      closed = true;
      for (const end of ends) end();
    };
  }, []);
  const light = () => {
    camera?.light?.(!lit);
    setLit(!lit);
  };
  return (
    <div class="camera">
      <video ref={video} muted playsInline aria-label={t('door.camera.aim')} />
      {!refused && <div class="camera-frame" aria-hidden="true" />}
      <p class={refused ? 'camera-refused' : 'camera-aim'}>
        {refused ? t('door.camera.refused') : t('door.camera.aim')}
      </p>
      {camera?.light && (
        <button type="button" class="camera-light" aria-pressed={lit} onClick={light}>
          {t('door.camera.torch')}
        </button>
      )}
    </div>
  );
};
