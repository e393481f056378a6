import { useRef } from 'preact/hooks';
import type { SpeakersList } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { Countdown } from '../../../ui/countdown/Countdown';

interface OpeningProps {
  list: Pick<SpeakersList, 'opensAt' | 'closesAt'>;
  state: SpeakersList['state'];
}

/** The time left to the opening, then to the closing. A screen reader hears the change once, never the digits. */
export const Opening = ({ list: { opensAt, closesAt }, state }: OpeningProps) => {
  const first = useRef(state);
  const changed = first.current !== state;
  return (
    <>
      {state === 'not-open' && (
        <Countdown until={opensAt} label={t('speaking.window.untilOpening')} passed="" />
      )}
      {state === 'open' && <Countdown until={closesAt} label={t('speaking.window.untilClosing')} passed="" />}
      <p role="status">
        {changed && state === 'open' && t('speaking.window.opened')}
        {state === 'closed' && t('speaking.window.ended')}
      </p>
    </>
  );
};
