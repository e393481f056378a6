import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

// Its own copy of the reader: without this it would be fetched from somewhere else.
prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });

let canvas: OffscreenCanvas | undefined;

const pixels = (frame: ImageBitmap): ImageData => {
  const { width, height } = frame;
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(frame, 0, 0);
  frame.close();
  return context.getImageData(0, 0, width, height);
};

/** Answers each frame with the text of the code on it, or null; never fails, or the loop would stand still. */
globalThis.onmessage = async ({ data }: MessageEvent<ImageBitmap>) => {
  let text: string | null = null;
  try {
    const [found] = await readBarcodes(pixels(data), {
      formats: ['QRCode'],
      tryHarder: true,
      tryInvert: false,
      maxNumberOfSymbols: 1,
    });
    text = found?.text || null;
  } catch (fault) {
    console.warn(fault);
  }
  postMessage(text);
};
