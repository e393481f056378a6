import { meetings } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { readerZone } from '../../../i18n/times';

/** What a page for all needs: whose podium, and the meeting's zone where its link told it. */
export interface StageProps {
  parameters: Parameters;
  zone?: string;
}

/** The meeting's zone, as the link of a screen told it, or asked for; until it is known, and without a network, the reader's own. */
export const useZone = (meeting: string, told?: string): string => {
  const found = useResource(told ? undefined : `meeting ${meeting}`, () => meetings.get(meeting));
  if (told) return told;
  return found.state === 'ready' ? found.value.zone : readerZone();
};
