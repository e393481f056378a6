import type { Items } from '../../../api/meetings';
import { type Inscription, SPEAKERS_TOPICS, type SpeakersList, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { useFollowed } from '../../../live/useFollowed';
import { ButtonLink } from '../../../ui/button/Button';
import { Card, Facts } from '../../../ui/card/Card';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { DelegationFrame, type Scope, WithDelegation } from '../frame';
import { RepliesCard } from '../replies/RepliesCard';
import { heldIn } from './held';
import { Opening } from './Opening';
import { ReceiptLine } from './ReceiptLine';
import { useWindow } from './useWindow';

/** The meeting's lists of speakers, with the delegation's own receipts in them. */
export const SpeakerPage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>
    {scope => (
      <DelegationFrame scope={scope}>
        <Lists scope={scope} />
        <RepliesCard parameters={parameters} />
      </DelegationFrame>
    )}
  </WithDelegation>
);

const Lists = ({ scope }: { scope: Scope }) => {
  const { meeting, delegation } = scope;
  const both = useResource(`speakers ${meeting.code} ${delegation.id}`, () =>
    Promise.all([speakers.lists(meeting.code), speakers.ofDelegation(meeting.code, delegation.id)]),
  );
  useFollowed(meeting.code, SPEAKERS_TOPICS, both.reload);
  return (
    <section class="stack">
      <h2>{t('delegation.nav.speaker')}</h2>
      <p class="muted">{t('delegation.speaker.lead')}</p>
      <Loaded resource={both}>
        {([lists, own]) =>
          lists.items.length === 0 ? (
            <Empty>{t('delegation.speaker.noList')}</Empty>
          ) : (
            lists.items.map(list => <OneList key={list.id} list={list} own={own} scope={scope} />)
          )
        }
      </Loaded>
    </section>
  );
};

interface OneListProps {
  list: SpeakersList;
  own: Items<Inscription>;
  scope: Scope;
}

const OneList = ({ list, own, scope: { base, meeting } }: OneListProps) => {
  const state = useWindow(list);
  const held = heldIn(list, own.items);
  const national = held.some(({ group }) => !group);
  const inscribe = `${base}/speaker/lists/${list.id}`;
  const city = inLanguage(meeting.city);
  return (
    <Card title={inLanguage(list.title)}>
      <div class="row">
        <StatusTag state={state} />
      </div>
      {held.map(inscription => (
        <ReceiptLine
          key={inscription.id}
          inscription={inscription}
          base={base}
          zone={list.zone}
          city={city}
        />
      ))}
      <Facts
        facts={
          state === 'not-open'
            ? [[t('delegation.speaker.opens'), momentIn(list.opensAt, list.zone, city)]]
            : [[t('delegation.speaker.closes'), momentIn(list.closesAt, list.zone, city)]]
        }
      />
      <Opening list={list} state={state} />
      {state === 'not-open' && (
        <ButtonLink kind="secondary" href={inscribe}>
          {t('speaking.window.prepare')}
        </ButtonLink>
      )}
      {state === 'open' && !national && (
        <ButtonLink href={inscribe}>{t('delegation.speaker.inscribe')}</ButtonLink>
      )}
      {state === 'open' && national && (
        <ButtonLink kind="secondary" href={`${inscribe}?group`}>
          {t('delegation.speaker.inscribeGroup')}
        </ButtonLink>
      )}
    </Card>
  );
};
