import { useEffect, useRef } from 'preact/hooks';
import { meetings } from '../../../api/meetings';
import { loadSession } from '../../../api/session';

/**
 * On the first visit the page is there before the service worker: it reads again what it shows once the worker listens,
 * so that a badge that was seen once is shown in a queue without a network.
 */
export const useKept = (meeting: string, reload: () => void, pictures: string[]): void => {
  const wanted = useRef(pictures);
  wanted.current = pictures;
  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers || workers.controller) return;
    const readAgain = () => {
      reload();
      const others = [loadSession(), meetings.get(meeting), ...wanted.current.map(address => fetch(address))];
      void Promise.allSettled(others);
    };
    workers.addEventListener('controllerchange', readAgain, { once: true });
    return () => workers.removeEventListener('controllerchange', readAgain);
  }, [meeting, reload]);
};
