import type { Meeting } from '../../../api/meetings';
import { type Inscription, SPEAKERS_TOPICS, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import { query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage, languageName } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { useFollowed } from '../../../live/useFollowed';
import { type Fact, Facts } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { NotFoundPage } from '../../core/NotFoundPage';
import { deliveredFacts, placeText, standingNotice, timeText } from '../../core/standing';
import { ConfirmationCard } from '../../speaking/ConfirmationCard';
import { Overlaps } from '../../speaking/Overlaps';
import { type Scope, WithDelegation } from '../frame';
import { TextsCard } from '../texts/TextsCard';
import { OfficeLinksCard } from '../turns/OfficeLinksCard';
import { SwapsCard } from '../turns/SwapsCard';
import { GroupFacts } from './GroupFacts';
import { ReceiptActs } from './ReceiptActs';
import { Withdrawn } from './Withdrawn';
import './receipt.css';

/** The receipt of an inscription: number, instant, level, and where it stands, published or not (L4, L21). */
export const ReceiptPage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>
    {scope => <Receipt scope={scope} id={parameters.inscription ?? ''} />}
  </WithDelegation>
);

const Receipt = ({ scope, id }: { scope: Scope; id: string }) => {
  const { meeting, delegation } = scope;
  const own = useResource(`own ${delegation.id}`, () => speakers.ofDelegation(meeting.code, delegation.id));
  useFollowed(meeting.code, SPEAKERS_TOPICS, own.reload);
  return (
    <Loaded resource={own}>
      {({ items }) => {
        const held = items.find(one => one.id === id);
        return held ? (
          <ReceiptView scope={scope} held={held} own={items} changed={own.reload} />
        ) : (
          <NotFoundPage />
        );
      }}
    </Loaded>
  );
};

interface ReceiptProps {
  scope: Scope;
  held: Inscription;
  /** All inscriptions of the delegation. */
  own: Inscription[];
  changed: () => void;
}

const headingOf = ({ state }: Inscription): string => {
  if (state === 'withdrawn') return t('speaking.withdrawn.title');
  return query.value.has('new') ? t('delegation.receipt.title') : t('delegation.nav.speaker');
};

const ReceiptView = ({ scope, held, own, changed }: ReceiptProps) => (
  <Page
    title={headingOf(held)}
    eyebrow={<StatusTag state={held.state} />}
    back={{ href: `${scope.base}/speaker`, label: t('delegation.nav.speaker') }}
  >
    <div class="receipt">
      <p class="receipt-label">{t('delegation.receipt.number')}</p>
      <p class="receipt-number">{held.receipt}</p>
      <p class="muted small">
        {t('delegation.receipt.received')}{' '}
        <bdi>{momentIn(held.receivedAt, scope.meeting.zone, inLanguage(scope.meeting.city))}</bdi>
      </p>
    </div>
    <Facts facts={factsOf(held, scope.meeting)} />
    {held.group && <GroupFacts group={held.group} />}
    {typeof held.alsoSpeaksOn === 'number' && (
      <Notice tone="warn">{t('speaking.twice', { receipt: String(held.alsoSpeaksOn) })}</Notice>
    )}
    <Overlaps
      overlaps={held.overlaps}
      when={{ zone: scope.meeting.zone, city: inLanguage(scope.meeting.city) }}
    />
    {held.state === 'withdrawn' && <Withdrawn scope={scope} held={held} own={own} />}
    {held.state === 'inscribed' && <Notice>{standingNotice(held.place)}</Notice>}
    {held.state === 'inscribed' && <ReceiptActs scope={scope} held={held} changed={changed} />}
    {held.state === 'inscribed' && <Waiting scope={scope} held={held} changed={changed} />}
    {held.state !== 'withdrawn' && <TextsCard scope={scope} held={held} />}
  </Page>
);

/** What may be done while the speaker waits: confirm (L24), exchange places (L15), let the office read along. */
const Waiting = ({ scope, held, changed }: { scope: Scope; held: Inscription; changed: () => void }) => {
  const { code, zone, city } = scope.meeting;
  const turn = { meeting: code, list: held.list, inscription: held.id };
  return (
    <>
      <ConfirmationCard turn={turn} zone={zone} city={inLanguage(city)} />
      <SwapsCard scope={scope} held={held} changed={changed} />
      <OfficeLinksCard scope={scope} held={held} />
    </>
  );
};

const factsOf = (held: Inscription, meeting: Meeting): Fact[] => {
  const facts: Fact[] = [[t('delegation.receipt.speaker'), nameOf(held)]];
  facts.push([t('delegation.person.title'), <bdi key="title">{held.title}</bdi>]);
  facts.push([t('delegation.speaker.level'), t(`core.level.${held.level}`)]);
  facts.push([t('delegation.speaker.language'), languageName(held.language)]);
  if (held.state !== 'withdrawn') {
    facts.push([t('speaking.standing.place'), placeText(held.place, held.state)]);
    facts.push([
      t('speaking.standing.time'),
      timeText(held.place, held.state, meeting.zone, inLanguage(meeting.city)),
    ]);
    facts.push(...deliveredFacts(held, meeting.zone, inLanguage(meeting.city)));
  }
  return facts;
};

const nameOf = ({ speaker }: Inscription) =>
  speaker ? <PersonName name={speaker.name} honorific={speaker.honorific} /> : t('core.speaker.tbc');
