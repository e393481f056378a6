import { onFloor, type PodiumView } from '../../../api/podium';
import { query } from '../../../app/location';
import { language, t } from '../../../i18n/catalogue';
import type { PodiumFeed } from '../../../live/podium/feed';
import { clockDigits } from '../../../live/podium/statement';
import { clockOf, usePodium } from '../../../live/podium/usePodium';
import { DemoBanner } from '../../../ui/shell/Banners';
import { LinkState } from '../parts/LinkState';
import { PhaseMark, phaseName } from '../parts/PhaseMark';
import { useFullscreen } from '../parts/useFullscreen';
import { useStage } from '../parts/useStage';
import { type KnownZone, type StageProps, timeIn, useZone } from '../parts/useZone';
import { WhenKnown } from '../parts/WhenKnown';
import { Block } from './Block';
import { useNames } from './useNames';
import { languagesIn, useVoices } from './voices';
import './screen.css';

/** How long each language stays where they take turns (`?show=rotate`). */
const TURN = 10_000;

/** The room's screen: now, next and remaining in the room's languages (`?languages=en,ar,fr`), and the clock. */
export const ScreenPage = ({ parameters: { meeting = '', list = '' }, zone: told }: StageProps) => {
  const feed = usePodium(meeting, list);
  const zone = useZone(meeting, told);
  const title = feed?.view.value?.list?.title || t('podium.open.screen');
  useStage(title);
  useFullscreen();
  return (
    <div class="screen-page">
      <DemoBanner />
      <main class="screen-main">
        <h1 class="screen-title">
          <bdi>{title}</bdi>
        </h1>
        <WhenKnown feed={feed}>
          {(known, view) => <Screen feed={known} view={view} zone={zone} meeting={meeting} list={list} />}
        </WhenKnown>
      </main>
    </div>
  );
};

interface ScreenProps {
  feed: PodiumFeed;
  view: PodiumView;
  zone: KnownZone;
  meeting: string;
  list: string;
}

const Screen = ({ feed, view, zone, meeting, list }: ScreenProps) => {
  const languages = languagesIn(query.value, language.value);
  const voices = useVoices(languages);
  const nameOf = useNames({ meeting, list, view, link: feed.link.value, languages });
  const clock = clockOf(feed);
  const rotating = query.value.get('show') === 'rotate';
  const turn = Math.floor(feed.at.value / TURN) % Math.max(1, voices.length);
  const shown = rotating ? voices.slice(turn, turn + 1) : voices;
  return (
    <div class="screen">
      <div class={`screen-clock phase-${phaseName(clock)}`}>
        <PhaseMark clock={clock} />
        <p class="screen-digits" role="timer" aria-live="off" dir="ltr">
          {onFloor(view) ? clockDigits(clock) : timeIn(zone, new Date(feed.at.value).toISOString())}
        </p>
        <LinkState feed={feed} zone={zone} />
      </div>
      <div class={`blocks blocks-${shown.length}`}>
        {shown.map(voice => (
          <Block key={voice.language} voice={voice} view={view} clock={clock} nameOf={nameOf} />
        ))}
      </div>
    </div>
  );
};
