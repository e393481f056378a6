import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import type { Shown } from '../gate/pass';
import { head, rowOf } from '../store/roll';
import { PersonCard } from './PersonCard';
import { VerdictIcon } from './VerdictIcon';
import './verdict.css';

export const verdictName = ({ verdict, direction }: Pick<Shown, 'verdict' | 'direction'>): string =>
  verdict === 'admitted' && direction === 'out' ? t('door.verdict.left') : t(`door.verdict.${verdict}`);

/** What to do now. Who is not accredited and who has only not collected the badge (B4) is told from the roll, as soon as it knows. */
const adviceOf = ({ verdict, registration }: Shown): string => {
  const row = head.value && registration ? rowOf(registration) : undefined;
  const waits = verdict === 'not-accredited' && row?.state === 'uncollected';
  return t(waits ? 'door.advice.uncollected' : `door.advice.${verdict}`);
};

/** The verdict over the whole screen: colour, drawing, words, then the name as large as it fits (B6). */
export const VerdictScreen = ({
  shown,
  corrected,
  next,
}: {
  shown: Shown;
  corrected: boolean;
  next: () => void;
}) => (
  <section class={`verdict verdict-${shown.verdict}`} role="alert" data-verdict={shown.verdict}>
    {corrected && <p class="verdict-corrected">{t('door.corrected')}</p>}
    <VerdictIcon verdict={shown.verdict} />
    <h2 class="verdict-word">{verdictName(shown)}</h2>
    {shown.person && <PersonCard person={shown.person} />}
    {shown.first && <First first={shown.first} />}
    {shown.verdict !== 'admitted' && <p class="verdict-advice">{adviceOf(shown)}</p>}
    {shown.alone && <p class="verdict-alone">{t('door.unverified')}</p>}
    {shown.verdict !== 'admitted' && (
      <button type="button" class="verdict-next" onClick={next}>
        {t('door.next')}
      </button>
    )}
  </section>
);

const First = ({ first }: { first: NonNullable<Shown['first']> }) => {
  const time = clockTime(first.at, head.value?.zone ?? 'UTC');
  return (
    <p class="verdict-first">
      {first.gate ? t('door.firstAt', { time, gate: first.gate }) : t('door.first', { time })}
    </p>
  );
};
