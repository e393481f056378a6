import { signal } from '@preact/signals';

/** What this phone's staff set once and find again tomorrow; nothing of it is about people. */
const remembered = (name: string, absent: string) => {
  const place = `plenary.door.${name}`;
  const read = () => {
    try {
      return localStorage.getItem(place) ?? absent;
    } catch {
      return absent;
    }
  };
  const value = signal(read());
  const set = (next: string): void => {
    value.value = next;
    try {
      localStorage.setItem(place, next);
    } catch {
      // Full, or forbidden: it holds as long as this page does.
    }
  };
  return { value, set };
};

export const sound = remembered('sound', 'on');
/** The camera that was chosen by hand, by the browser's own name for it. */
export const chosenCamera = remembered('camera', '');
export const chosenZoom = remembered('zoom', '');

export const isMuted = (): boolean => sound.value.value === 'off';
