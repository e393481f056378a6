import { onFloor, type PodiumView, podiumPath } from '../../../api/podium';
import { holds } from '../../../api/session';
import type { Resource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { NO_TIME } from '../../../i18n/times';
import { Button, ButtonLink } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { actsOn } from '../../podium/acts';
import { CallButton } from '../../podium/parts/CallButton';
import { Absences, AtPodium, NextInLine } from '../../podium/parts/Floor';
import { Refusal } from '../../podium/parts/Refusal';
import { useActs } from '../../podium/useActs';
import { SECRETARIAT } from '../frame/sections';
import type { Order } from './types';

/** The podium in short beside the order of its list; the screens of its own are a link away (L22, L25). */
export const PodiumPanel = ({
  podium,
  meeting,
  list,
  opens,
  published,
  order,
  changed,
}: {
  podium: PodiumView;
  meeting: string;
  list: string;
  /** When the list's time begins: whoever makes the first call earlier is asked. */
  opens: string | undefined;
  /** The moment of the latest publication, with its place. */
  published: string | undefined;
  order: Resource<Order>;
  changed: () => void;
}) => {
  const acts = useActs(podiumPath(meeting, list), podium, () => changed());
  const { now } = podium;
  const floor = onFloor(podium);
  if (!now && !podium.next[0] && order.state === 'ready' && order.value.items.length === 0) return null;
  return (
    <Card title={t('podium.title')}>
      <Screens meeting={meeting} list={list} />
      <Followed podium={podium} published={published} />
      <Refusal acts={acts} view={podium} />
      {floor ? <AtPodium entry={floor} /> : <p class="muted">{t('podium.nobody')}</p>}
      <div class="row">
        {now &&
          actsOn(now).map((act, index) => (
            <Button
              key={act}
              busy={acts.busy}
              kind={index === 0 ? 'primary' : 'secondary'}
              onClick={() => acts.send({ act, inscription: now.inscription })}
            >
              {t(`podium.act.${act}`)}
            </Button>
          ))}
        <CallButton view={podium} opens={opens} acts={acts} />
      </div>
      {podium.next.length > 0 && <NextInLine podium={podium} />}
      {podium.absent.length > 0 && <Absences absent={podium.absent} />}
    </Card>
  );
};

/** The screens of their own: for the presiding officer, the podium and the room. */
const Screens = ({ meeting, list }: { meeting: string; list: string }) => {
  const base = `/podium/${meeting}/${list}`;
  return (
    <div class="row">
      <ButtonLink kind="secondary" href={base}>
        {t('podium.open.officer')}
      </ButtonLink>
      <ButtonLink kind="quiet" href={`${base}/clock`}>
        {t('podium.open.clock')}
      </ButtonLink>
      <ButtonLink kind="quiet" href={`${base}/screen`}>
        {t('podium.open.screen')}
      </ButtonLink>
      {holds(SECRETARIAT, meeting) && (
        <ButtonLink kind="quiet" href={`/secretariat/${meeting}/speakers/${list}/screens`}>
          {t('podium.open.links')}
        </ButtonLink>
      )}
    </div>
  );
};

/** Which list the podium follows: not the working order below, but the latest publication (L21). */
const Followed = ({ podium, published }: { podium: PodiumView; published: string | undefined }) => (
  <p class="small">
    {podium.revision
      ? t('podium.follows', { revision: podium.revision, time: published ?? NO_TIME })
      : t('podium.unpublished')}
  </p>
);
