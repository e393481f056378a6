import { type Meeting, meetings } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import { inLanguage } from '../../../i18n/names';
import { zoneCity } from '../../../i18n/times';

/** The meeting's title and city, where it is published: who comes by a link is told them, but does not wait for them. */
export const useMeetingWords = (code: string | undefined, zone: string): { title: string; city: string } => {
  const found = useResource<Meeting | undefined>(code, () => meetings.get(code ?? '').catch(() => undefined));
  const meeting = found.state === 'ready' ? found.value : undefined;
  return { title: inLanguage(meeting?.title), city: inLanguage(meeting?.city) || zoneCity(zone) };
};
