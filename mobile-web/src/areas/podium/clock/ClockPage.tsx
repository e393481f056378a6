import { t } from '../../../i18n/catalogue';
import { usePodium } from '../../../live/podium/usePodium';
import { DemoBanner } from '../../../ui/shell/Banners';
import { useFullscreen } from '../parts/useFullscreen';
import { useStage } from '../parts/useStage';
import { type StageProps, useZone } from '../parts/useZone';
import { WhenKnown } from '../parts/WhenKnown';
import { ClockFace } from './ClockFace';
import './clock.css';

/** The clock before the speaker: dark, without controls, to be read at ten metres (L25). */
export const ClockPage = ({ parameters: { meeting = '', list = '' }, zone: told }: StageProps) => {
  const feed = usePodium(meeting, list);
  const zone = useZone(meeting, told);
  useStage(t('podium.open.clock'));
  useFullscreen();
  return (
    <div class="clock-page">
      <DemoBanner />
      <main class="clock-main">
        {!feed?.view.value && <h1>{t('podium.open.clock')}</h1>}
        <WhenKnown feed={feed}>
          {(known, view) => <ClockFace feed={known} view={view} zone={zone} />}
        </WhenKnown>
      </main>
    </div>
  );
};
