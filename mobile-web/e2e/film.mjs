// A film for the browser's fake camera: one picture, repeated. Y4M needs no encoder.
import { writeFileSync } from 'node:fs';

export const WIDTH = 1280;
export const HEIGHT = 720;
const FRAMES = 20;
const GREY = 128;

/** Writes the luminance of one picture (WIDTH x HEIGHT bytes) as a film that the browser plays over and over. */
export const writeFilm = (luminance, file) => {
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`);
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(luminance), colour]);
  writeFileSync(file, Buffer.concat([header, ...Array(FRAMES).fill(frame)]));
};

/** Draws an image of the page's own server as a camera would see it on a table; gives its luminance. */
const photograph = async ({ url, width, height }) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const image = await createImageBitmap(await answer.blob());
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#6a6156';
  context.fillRect(0, 0, width, height);
  const scale = Math.min((width * 0.94) / image.width, (height * 0.94) / image.height);
  const [w, h] = [image.width * scale, image.height * scale];
  context.drawImage(image, (width - w) / 2, (height - h) / 2, w, h);
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let at = 0; at < data.length; at += 4) {
    text += String.fromCharCode((data[at] * 77 + data[at + 1] * 151 + data[at + 2] * 28) >> 8);
  }
  return btoa(text);
};

/** Films a badge's own picture, read with the session of the page. */
export const filmBadge = async (page, url, file) => {
  const encoded = await page.evaluate(photograph, { url, width: WIDTH, height: HEIGHT });
  writeFilm(Buffer.from(encoded, 'base64'), file);
};

/** What lets a page see that film instead of a camera. */
export const cameraFlags = file => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];
