import { useEffect, useState } from 'preact/hooks';
import type { Meeting } from '../../../api/meetings';
import type { MySlot } from '../../../api/speakers';
import { loadMessages } from '../../../i18n/catalogue';
import { usePodium } from '../../../live/podium/usePodium';
import { useAlerts } from './alerts';
import { liveSlot } from './live';
import { OwnClock } from './OwnClock';
import { SlotView } from './SlotView';

/** The words of the podium's clock are fetched when the turn has come, not before the page shows. */
const useClockWords = (wanted: boolean): boolean => {
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (wanted) loadMessages('podium').then(() => setThere(true), console.warn);
  }, [wanted]);
  return there;
};

/** One slot as the podium has it at this second. */
export const LiveSlotView = ({ slot, meeting }: { slot: MySlot; meeting: Meeting }) => {
  const feed = usePodium(meeting.code, slot.list);
  const live = liveSlot(slot, feed?.view.value);
  const worded = useClockWords(Boolean(live.floor));
  useAlerts(live);
  const running = live.floor?.state === 'speaking';
  return (
    <SlotView slot={live.slot} absence={live.absence} meeting={meeting}>
      {feed && running && worded && <OwnClock feed={feed} />}
    </SlotView>
  );
};
