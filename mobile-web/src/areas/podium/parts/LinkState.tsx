import { t } from '../../../i18n/catalogue';
import type { PodiumFeed } from '../../../live/podium/feed';
import { type KnownZone, timeIn } from './useZone';

/** Whether what is shown follows the server; without a network, since when it runs on by itself. */
export const LinkState = ({ feed, zone }: { feed: PodiumFeed; zone: KnownZone }) => {
  const link = feed.link.value;
  const since = feed.heard.value ? timeIn(zone, new Date(feed.heard.value).toISOString()) : '';
  return (
    <p class={`podium-link podium-link-${link}`} role="status">
      {link === 'lost' && t('podium.link.lost', { time: since })}
      {link === 'polling' && t('podium.link.polling')}
    </p>
  );
};
