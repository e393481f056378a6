import type { Answer, Confirmation } from '../../api/turns';
import { t } from '../../i18n/catalogue';
import { momentIn } from '../../i18n/times';
import { Button } from '../../ui/button/Button';
import { Notice } from '../../ui/notice/Notice';
import './answers.css';

interface AnswersProps {
  confirmation: Confirmation;
  zone: string;
  city: string;
  send: (answer: Answer) => Promise<unknown>;
}

/** What was answered, and the two answers, one tap each: they stay where they are, so that a second tap changes nothing (L24). */
export const Answers = ({ confirmation, zone, city, send }: AnswersProps) => {
  const { state } = confirmation;
  return (
    <>
      <Told confirmation={confirmation} zone={zone} city={city} />
      <div class="answers">
        {(['confirmed', 'declined'] as const).map(answer => (
          <Button
            key={answer}
            wide
            kind={answer === 'confirmed' ? 'primary' : 'danger'}
            pressed={state === answer}
            onClick={() => (state === answer ? undefined : send(answer))}
          >
            {state === answer && <span aria-hidden="true">✓</span>}
            {t(`speaking.answer.${answer}`)}
          </Button>
        ))}
      </div>
      <p class="muted small">{t('speaking.changeable')}</p>
    </>
  );
};

const Told = ({ confirmation: { state, since }, zone, city }: Omit<AnswersProps, 'send'>) => {
  const when = since ? momentIn(since, zone, city) : '';
  if (state === 'confirmed')
    return <Notice tone="good" live title={t('speaking.told.confirmed', { when })} />;
  if (state === 'declined') {
    return (
      <Notice tone="warn" live title={t('speaking.told.declined', { when })}>
        <p>{t('speaking.told.declined.next')}</p>
      </Notice>
    );
  }
  return state === 'asked' && when ? <p class="muted">{t('speaking.told.asked', { when })}</p> : null;
};
