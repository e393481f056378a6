import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';

const WIDTH = 300;
const HEIGHT = 400;

/** Draws the middle of the picture as the server will cut it; false where this browser cannot read it, which says nothing of the server. */
const draw = async (file: Blob, canvas: HTMLCanvasElement): Promise<boolean> => {
  const context = canvas.getContext('2d');
  if (!context || typeof createImageBitmap !== 'function') return false;
  try {
    const picture = await createImageBitmap(file);
    const width = Math.min(picture.width, (picture.height * WIDTH) / HEIGHT);
    const height = (width * HEIGHT) / WIDTH;
    const left = (picture.width - width) / 2;
    const top = (picture.height - height) / 2;
    context.drawImage(picture, left, top, width, height, 0, 0, WIDTH, HEIGHT);
    picture.close();
    return true;
  } catch {
    return false;
  }
};

/** The picture that was chosen, before it is sent. */
export const ChosenPicture = ({ file }: { file: Blob }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    let current = true;
    setSeen(false);
    if (canvas.current) draw(file, canvas.current).then(drawn => current && setSeen(drawn));
    return () => {
      current = false;
    };
  }, [file]);
  return (
    <canvas
      ref={canvas}
      class="photo"
      width={WIDTH}
      height={HEIGHT}
      hidden={!seen}
      role="img"
      aria-label={t('photos.preview')}
    />
  );
};
