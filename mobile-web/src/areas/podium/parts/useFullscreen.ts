import { useEffect } from 'preact/hooks';

const enter = (): void => {
  if (document.fullscreenElement || !document.documentElement.requestFullscreen) return;
  document.documentElement.requestFullscreen().catch(() => undefined); // refused: the page fills its window
};

/** A page without controls fills the screen at the first touch or key; Escape leaves it, as everywhere. */
export const useFullscreen = (): void => {
  useEffect(() => {
    const touched = (event: Event) => {
      if (!(event.target as Element | null)?.closest?.('a')) enter();
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === 'f') enter();
    };
    addEventListener('click', touched);
    addEventListener('keydown', pressed);
    return () => {
      removeEventListener('click', touched);
      removeEventListener('keydown', pressed);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
};
