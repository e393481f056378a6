import { useEffect, useState } from 'preact/hooks';
import { meetings } from '../../../api/meetings';
import type { Parameters } from '../../../app/routes';
import { clockTime, type Instant, NO_TIME } from '../../../i18n/times';
import { keepTrying } from './keepTrying';
import { keep, recall } from './kept';

/** What a page for all needs: whose podium, and the meeting's zone where its link told it. */
export interface StageProps {
  parameters: Parameters;
  zone?: string;
}

/** The meeting's zone; none until it is known: the reader's own would show another time as if it were the meeting's. */
export type KnownZone = string | undefined;

/** A time of day of the meeting; a dash while nobody knows in which zone. */
export const timeIn = (zone: KnownZone, instant: Instant): string =>
  zone ? clockTime(instant, zone) : NO_TIME;

/** As the link of a screen told it, or asked for until it is told; meanwhile as this tab knew it last. */
export const useZone = (meeting: string, told?: string): KnownZone => {
  const [found, setFound] = useState<{ meeting: string; zone: string }>();
  useEffect(() => {
    if (told) return;
    let current = true;
    const stop = keepTrying(async () => {
      const { zone } = await meetings.get(meeting);
      keep(`zone ${meeting}`, zone);
      if (current) setFound({ meeting, zone });
      return true;
    });
    return () => {
      current = false;
      stop();
    };
  }, [meeting, told]);
  return told ?? (found?.meeting === meeting ? found.zone : recall<string>(`zone ${meeting}`));
};
