import type { ComponentChildren } from 'preact';
import type { PodiumView } from '../../../api/podium';
import { offlineProblem } from '../../../api/problem';
import type { PodiumFeed } from '../../../live/podium/feed';
import { Failure } from '../../../ui/state/Failure';
import { Loading } from '../../../ui/state/Loading';

interface WhenKnownProps {
  feed: PodiumFeed | undefined;
  children: (feed: PodiumFeed, view: PodiumView) => ComponentChildren;
}

/** Shows a podium as soon as any state of it is known, were it the one that this tab kept. */
export const WhenKnown = ({ feed, children }: WhenKnownProps) => {
  const view = feed?.view.value;
  const refused = feed?.problem.value;
  if (!feed) return <Loading />;
  if (refused && (!view || refused.status === 401 || refused.status === 403))
    return <Failure problem={refused} reload={feed.ask} />;
  if (view) return <>{children(feed, view)}</>;
  return feed.link.value === 'lost' ? <Failure problem={offlineProblem()} reload={feed.ask} /> : <Loading />;
};
