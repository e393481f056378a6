import { useEffect } from 'preact/hooks';
import { useTitle } from '../../../ui/shell/useTitle';
import { useWakeLock } from './useWakeLock';

/** Asks once more for what this page was made of: the service worker keeps it, and a reload works without a network. */
const keepFiles = async (): Promise<void> => {
  const worker = navigator.serviceWorker;
  if (!worker) return;
  await worker.ready;
  const own = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(name => name.startsWith(`${location.origin}/assets/`));
  await Promise.allSettled(own.map(name => fetch(name)));
};

/** What every screen of the podium does besides: its title, awake, and able to come back without a network. */
export const useStage = (title: string): void => {
  useTitle(title);
  useWakeLock();
  useEffect(() => {
    keepFiles().catch(fault => console.warn(fault));
  }, []);
};
