import { onFloor, type PodiumView, podiumPath } from '../../../api/podium';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import type { PodiumFeed } from '../../../live/podium/feed';
import { usePodium } from '../../../live/podium/usePodium';
import { BackLink } from '../../../ui/nav/SectionNav';
import { DemoBanner } from '../../../ui/shell/Banners';
import { LinkState } from '../parts/LinkState';
import { Refusal } from '../parts/Refusal';
import { useStage } from '../parts/useStage';
import { type KnownZone, useZone } from '../parts/useZone';
import { WhenKnown } from '../parts/WhenKnown';
import { type Acts, useActs } from '../useActs';
import { Controls, UndoBar } from './Controls';
import { Coming, NowCard } from './Overview';
import { PresidingBar } from './PresidingBar';
import { ReplyControls, ReplyQueue, ReplyUndoBar } from './ReplyDesk';
import { type PresidingHere, usePresiding } from './usePresiding';
import { type ReplyActs, useReplyActs } from './useReplyActs';
import './officer.css';

/** The presiding officer's tablet: who speaks, what may be done, and what was done last. */
export const OfficerPage = ({ parameters: { meeting = '', list = '' } }: { parameters: Parameters }) => {
  const path = podiumPath(meeting, list);
  const feed = usePodium(meeting, list);
  const zone = useZone(meeting);
  const presiding = usePresiding(path, feed);
  const view = feed?.view.value;
  useStage(t('podium.officer.title'));
  return (
    <div class="officer">
      <header class="officer-head">
        <DemoBanner />
        <div class="officer-bar">
          <BackLink href={`/secretariat/${meeting}/speakers/${list}`}>{t('podium.open.list')}</BackLink>
          <h1>{t('podium.officer.title')}</h1>
          {view?.list && <bdi class="officer-list">{view.list.title}</bdi>}
          <nav class="officer-links" aria-label={t('podium.title')}>
            <a href={`/podium/${meeting}/${list}/clock`}>{t('podium.open.clock')}</a>
            <a href={`/podium/${meeting}/${list}/screen`}>{t('podium.open.screen')}</a>
          </nav>
        </div>
      </header>
      <main class="officer-main">
        <WhenKnown feed={feed}>
          {(known, floor) => <Desk feed={known} view={floor} presiding={presiding} path={path} zone={zone} />}
        </WhenKnown>
      </main>
    </div>
  );
};

interface DeskProps {
  feed: PodiumFeed;
  view: PodiumView;
  presiding: PresidingHere;
  path: string;
  zone: KnownZone;
}

const Desk = ({ feed, view, presiding, path, zone }: DeskProps) => {
  const take = (after?: PodiumView) => (after ? feed.take(after) : feed.ask());
  /** What is done with one kind puts an end to what was not done with the other. */
  const taken = (other: () => { drop: () => void }) => (after?: PodiumView) => {
    if (after) other().drop();
    return take(after);
  };
  const acts: Acts = useActs(
    path,
    view,
    taken(() => replyActs),
    presiding.device,
  );
  const replyActs: ReplyActs = useReplyActs(
    path,
    view.replies?.version ?? 0,
    taken(() => acts),
    presiding.device,
  );
  const locked = presiding.standing !== 'mine';
  const replying = Boolean(view.replies?.now);
  return (
    <>
      <div class="officer-grid">
        <div class="officer-told">
          <LinkState feed={feed} zone={zone} />
          <PresidingBar presiding={presiding} zone={zone} />
          <Refusal acts={acts} view={view} />
        </div>
        <NowCard feed={feed} view={view} />
        <div class="officer-acts">
          {!onFloor(view) && !view.next[0] && <p>{t('podium.finished')}</p>}
          {!view.revision && <p>{t('podium.unpublished.short')}</p>}
          {!replying && <Controls view={view} acts={acts} locked={locked} />}
          <ReplyControls view={view} acts={replyActs} locked={locked} />
        </div>
        <div class="officer-side">
          <ReplyQueue replies={view.replies} />
          <Coming view={view} zone={zone} />
        </div>
      </div>
      {replying ? (
        <ReplyUndoBar view={view} acts={replyActs} locked={locked} />
      ) : (
        <UndoBar view={view} acts={acts} locked={locked} />
      )}
    </>
  );
};
