import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../api/problem';
import { type Answer, type Confirmation, TURN_TOPICS, type Turn, turns } from '../../api/turns';
import { useResource } from '../../api/useResource';
import { t } from '../../i18n/catalogue';
import { useFollowed } from '../../live/useFollowed';
import { Card } from '../../ui/card/Card';
import { ErrorSummary } from '../../ui/error-summary/ErrorSummary';
import { Notice } from '../../ui/notice/Notice';
import { Loaded } from '../../ui/state/Loaded';
import { Answers } from './Answers';

interface CardProps {
  turn: Turn;
  zone: string;
  city: string;
}

/** Whether the speaker will speak, to be answered by the speaker or the focal point, until the call (L24). */
export const ConfirmationCard = ({ turn, zone, city }: CardProps) => {
  const read = useResource(`confirmation ${turn.inscription}`, () => turns.confirmation(turn));
  useFollowed(turn.meeting, TURN_TOPICS, read.reload);
  const [problem, setProblem] = useState<Problem>();
  const send = async (answer: Answer) => {
    try {
      read.replace(await turns.answer(turn, answer));
      setProblem(undefined);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      read.reload();
    }
  };
  const known = (confirmation: Confirmation) =>
    confirmation.speaker ? (
      <Answers confirmation={confirmation} zone={zone} city={city} send={send} />
    ) : (
      <Notice>{t('speaking.nameFirst')}</Notice>
    );
  return (
    <Card title={t('speaking.title')}>
      <div class="stack">
        <ErrorSummary problem={problem} />
        <Loaded resource={read}>{known}</Loaded>
      </div>
    </Card>
  );
};
