import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import type { PodiumFeed } from '../../../live/podium/feed';

/** Whether what is shown follows the server; without a network, since when it runs on by itself. */
export const LinkState = ({ feed, zone }: { feed: PodiumFeed; zone: string }) => {
  const link = feed.link.value;
  const since = feed.heard.value ? clockTime(new Date(feed.heard.value).toISOString(), zone) : '';
  return (
    <p class={`podium-link podium-link-${link}`} role="status">
      {link === 'lost' && t('podium.link.lost', { time: since })}
      {link === 'polling' && t('podium.link.polling')}
    </p>
  );
};
