import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { faceOf } from '../gate/face';
import type { Shown } from '../gate/pass';
import { head, rowOf } from '../store/roll';
import { PersonCard } from './PersonCard';
import { VerdictIcon } from './VerdictIcon';
import './verdict.css';

export const verdictName = (said: Pick<Shown, 'verdict' | 'direction' | 'overridden'>): string =>
  said.verdict === 'admitted' && said.direction === 'out'
    ? t('door.verdict.left')
    : t(`door.verdict.${faceOf(said)}`);

/** The letter of a secondary pass, which nobody owns (B1, B3). */
const PASS = 'P';

/** What to do now. A pass that is inside was perhaps handed on: that works where people are scanned out (B3). Who is not accredited and who has only not collected the badge (B4) is told from the roll, as soon as it knows. */
const adviceOf = (said: Shown): string => {
  if (said.verdict === 'already-inside' && said.person?.category?.letter === PASS) {
    return t(head.value?.gate.reentry ? 'door.advice.passInside' : 'door.advice.passInsideForGood');
  }
  const row = head.value && said.registration ? rowOf(said.registration) : undefined;
  const waits = said.verdict === 'not-accredited' && row?.state === 'uncollected';
  return t(waits ? 'door.advice.uncollected' : `door.advice.${faceOf(said)}`);
};

/** The verdict over the whole screen: colour, drawing, words, then the name as large as it fits (B6). */
export const VerdictScreen = ({
  shown,
  corrected,
  next,
  override,
}: {
  shown: Shown;
  corrected: boolean;
  next: () => void;
  /** Where a supervisor may admit all the same (B10). */
  override?: () => void;
}) => {
  const face = faceOf(shown);
  return (
    <section class={`verdict verdict-${face}`} role="alert" data-verdict={face}>
      {corrected && <p class="verdict-corrected">{t('door.corrected')}</p>}
      <VerdictIcon face={face} />
      <h2 class="verdict-word">{verdictName(shown)}</h2>
      {shown.person && <PersonCard person={shown.person} />}
      {shown.first && <First first={shown.first} />}
      {face !== 'admitted' && <p class="verdict-advice">{adviceOf(shown)}</p>}
      {shown.alone && <p class="verdict-alone">{t('door.unverified')}</p>}
      {shown.verdict !== 'admitted' && (
        <div class="verdict-acts">
          {override && (
            <button type="button" class="verdict-override" onClick={override}>
              {t('door.override.open')}
            </button>
          )}
          <button type="button" class="verdict-next" onClick={next}>
            {t('door.next')}
          </button>
        </div>
      )}
    </section>
  );
};

const First = ({ first }: { first: NonNullable<Shown['first']> }) => {
  const time = clockTime(first.at, head.value?.zone ?? 'UTC');
  return (
    <p class="verdict-first">
      {first.gate ? t('door.firstAt', { time, gate: first.gate }) : t('door.first', { time })}
    </p>
  );
};
