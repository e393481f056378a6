import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { type Answer, type Asked, byLink } from '../../../api/turns';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { type Fact, Facts } from '../../../ui/card/Card';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { Loading } from '../../../ui/state/Loading';
import { placeText, timeText } from '../../core/standing';
import { Answers } from '../../speaking/Answers';
import { useSecret } from './secret';
import { Unreadable } from './Unreadable';
import { useMeetingWords } from './useMeeting';

/** Where the letter's link lands: what is asked, and two buttons. Opening it answers nothing (L24). */
export const SpeakingPage = () => {
  const secret = useSecret();
  const read = useResource(`asked ${secret}`, () => byLink.asked(secret));
  if (read.state === 'loading') return <Loading />;
  if (read.state === 'failed') return <Unreadable problem={read.problem} reload={read.reload} />;
  return <Question asked={read.value} secret={secret} answered={read.replace} reload={read.reload} />;
};

interface QuestionProps {
  asked: Asked;
  secret: string;
  answered: (asked: Asked) => void;
  reload: () => void;
}

const Question = ({ asked, secret, answered, reload }: QuestionProps) => {
  const { confirmation, zone } = asked;
  const { title, city } = useMeetingWords(asked.meeting, zone);
  const [problem, setProblem] = useState<Problem>();
  const send = async (answer: Answer) => {
    try {
      answered(await byLink.answer(secret, answer));
      setProblem(undefined);
    } catch (thrown) {
      const refused = asProblem(thrown);
      setProblem(refused);
      if (refused.status === 409) reload();
    }
  };
  const past = pastOf(asked);
  return (
    <Page title={t('speaking.title')} eyebrow={title && <bdi>{title}</bdi>}>
      <ErrorSummary problem={problem} />
      <Facts facts={factsOf(asked, city)} />
      {past && (
        <Notice tone="warn" live title={t(`speaking.past.${past}`)}>
          <p>{t('speaking.past.lead')}</p>
        </Notice>
      )}
      {!past && confirmation && (
        <>
          <h2>{t('speaking.question')}</h2>
          <Answers confirmation={confirmation} zone={zone} city={city} send={send} />
        </>
      )}
    </Page>
  );
};

/** Why an answer is no longer taken; nothing while it is. */
const pastOf = ({ state, current }: Asked) => {
  if (state !== 'inscribed') return state;
  return current ? undefined : 'named';
};

const factsOf = ({ entity, confirmation, list, zone, place, state }: Asked, city: string): Fact[] => {
  const facts: Fact[] = [];
  if (confirmation?.speaker) {
    const { name, honorific } = confirmation.speaker;
    facts.push([t('speaking.speaker'), <PersonName key="who" name={name} honorific={honorific} />]);
  }
  facts.push([t('speaking.for'), <EntityName key="entity" entity={entity} />]);
  facts.push([t('speaking.list'), <bdi key="list">{inLanguage(list)}</bdi>]);
  const told = place && placeText(place, state);
  if (told) {
    facts.push([t('speaking.standing.place'), told]);
    facts.push([t('speaking.standing.time'), timeText(place, state, zone, city)]);
  }
  return facts;
};
