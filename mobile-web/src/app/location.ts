import { signal } from '@preact/signals';

/** The page's path; `navigate` and the browser's back button change it. */
export const path = signal(location.pathname);
export const query = signal(new URLSearchParams(location.search));

const follow = () => {
  path.value = location.pathname;
  query.value = new URLSearchParams(location.search);
};

export const navigate = (to: string, options: { replace?: boolean } = {}): void => {
  history[options.replace ? 'replaceState' : 'pushState'](null, '', to);
  follow();
  if (!location.hash) scrollTo(0, 0);
};

const ownLink = (event: MouseEvent): HTMLAnchorElement | undefined => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link?.href || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  return SERVED.test(link.pathname) || (link.hash && link.pathname === location.pathname) ? undefined : link;
};

/** What the server answers itself: files, feeds, the API. */
const SERVED = /^\/(api|calendar|actuator|v3|assets)\/|\.\w+$/;

/** Turns clicks on our own links into navigation without a page load. */
export const startNavigation = (): void => {
  addEventListener('popstate', follow);
  document.addEventListener('click', event => {
    const link = ownLink(event);
    if (!link) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  });
};
