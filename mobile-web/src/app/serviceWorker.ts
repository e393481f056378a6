import { scriptUrl } from './trusted';

/** Registers the service worker once the page is quiet; without it everything works, only not offline. */
export const startServiceWorker = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(scriptUrl('/sw.js'), { scope: '/' }).catch(fault => console.warn(fault));
};
