import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { type Camera, keepAwake, openCamera, type Zoom } from '../scan/camera';
import { readFrames } from '../scan/reader';
import { chosenCamera } from '../scan/settings';
import { saw } from './state';

/** The camera's picture with a frame to aim at; it reads on while a verdict is shown. */
export const CameraView = () => {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera>();
  const [refused, setRefused] = useState(false);
  const chosen = chosenCamera.value.value;
  useEffect(() => keepAwake(), []);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    let closed = false;
    const ends: (() => void)[] = [];
    const open = async () => {
      const opened = await openCamera(element);
      ends.push(opened.stop);
      if (closed) return opened.stop();
      ends.push(readFrames(element, text => void saw(text)));
      setRefused(false);
      setCamera(opened);
    };
    open().catch(() => closed || setRefused(true));
    return () => {
      closed = true;
      setCamera(undefined);
      for (const end of ends) end();
    };
  }, [chosen]);
  return (
    <div class="camera">
      <video ref={video} muted playsInline aria-label={t('door.camera.aim')} />
      {!refused && <div class="camera-frame" aria-hidden="true" />}
      <p class={refused ? 'camera-refused' : 'camera-aim'}>
        {refused ? t('door.camera.refused') : t('door.camera.aim')}
      </p>
      {camera && <CameraTools camera={camera} />}
    </div>
  );
};

/** Light, zoom and the other cameras, where the phone has them. */
const CameraTools = ({ camera }: { camera: Camera }) => {
  const [lit, setLit] = useState(false);
  const light = () => {
    camera.light?.(!lit);
    setLit(!lit);
  };
  return (
    <div class="camera-tools">
      {camera.light && (
        <button type="button" class="camera-tool" aria-pressed={lit} onClick={light}>
          {t('door.camera.torch')}
        </button>
      )}
      {camera.other && (
        <button type="button" class="camera-tool" onClick={camera.other}>
          {t('door.camera.other')}
        </button>
      )}
      {camera.zoom && <ZoomSlider zoom={camera.zoom} />}
    </div>
  );
};

const ZoomSlider = ({ zoom }: { zoom: Zoom }) => (
  <label class="camera-zoom">
    <span>{t('door.camera.zoom')}</span>
    <input
      type="range"
      list={undefined}
      min={zoom.least}
      max={zoom.most}
      step={zoom.step}
      defaultValue={String(zoom.now)}
      onInput={event => zoom.set(Number(event.currentTarget.value))}
    />
  </label>
);
