import { useEffect, useState } from 'preact/hooks';
import { onFloor } from '../../api/podium';
import { language } from '../../i18n/catalogue';
import { PodiumFeed } from './feed';
import { type StatementClock, statementClock } from './statement';

const feeds = new Map<string, { feed: PodiumFeed; users: number }>();

const enter = (meeting: string, list: string, lang: string): [PodiumFeed, () => void] => {
  const key = `${lang} ${meeting} ${list}`;
  const known = feeds.get(key) ?? { feed: new PodiumFeed(meeting, list, lang), users: 0 };
  feeds.set(key, known);
  known.users += 1;
  if (known.users === 1) known.feed.start();
  const leave = () => {
    known.users -= 1;
    if (known.users > 0) return;
    known.feed.stop();
    feeds.delete(key);
  };
  return [known.feed, leave];
};

/** Follows a list's podium in the reader's language; one stream serves all who follow it on this page. */
export const usePodium = (meeting: string, list: string): PodiumFeed | undefined => {
  const lang = language.value;
  const [feed, setFeed] = useState<PodiumFeed>();
  useEffect(() => {
    const [entered, leave] = enter(meeting, list, lang);
    setFeed(entered);
    return leave;
  }, [meeting, list, lang]);
  return feed;
};

/** The clock of the podium now; a component that reads it is drawn anew with each second. */
export const clockOf = ({ view, at }: PodiumFeed): StatementClock =>
  statementClock(onFloor(view.value), at.value, view.value?.amber);
