import { meetings } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import { readerZone } from '../../../i18n/times';

/** The meeting's zone; until it is known, and without a network, the reader's own. */
export const useZone = (meeting: string): string => {
  const found = useResource(`meeting ${meeting}`, () => meetings.get(meeting));
  return found.state === 'ready' ? found.value.zone : readerZone();
};
