import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inSeries } from '../../../i18n/names';
import { clockTime, dayAndTime } from '../../../i18n/times';
import { ButtonLink } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { closingProposal, type Levers as Found, inMinutes, limitsProposal, segmentProposal } from './levers';
import type { Order, SpeakersList } from './types';

interface LeversProps {
  code: string;
  list: SpeakersList;
  order: Order;
}

/** What the Secretariat can do where not everybody fits (L13): each lever opens a form filled in, none changes anything. */
export const Levers = ({ code, list, order }: LeversProps) => {
  const late = order.items.filter(entry => !entry.fits);
  const key = late.length > 0 ? `levers ${list.id} ${late.map(entry => entry.end).join()}` : undefined;
  const found = useResource(key, () => api.get<Found>(`/meetings/${code}/lists/${list.id}/levers`));
  if (late.length === 0 || found.state !== 'ready' || found.value.beyond.length === 0) return null;
  const title = t('secretariat.levers.title', { n: found.value.beyond.length });
  return (
    <section class="stack">
      <h3>{title}</h3>
      <p>
        <bdi>{inSeries(found.value.beyond.map(one => one.entity.name))}</bdi>
      </p>
      <p class="muted">{t('secretariat.levers.lead')}</p>
      <Enough found={found.value} code={code} list={list} edit={editOf(code, list)} />
      <InPart found={found.value} code={code} list={list} edit={editOf(code, list)} />
    </section>
  );
};

interface OnList {
  found: Found;
  code: string;
  list: SpeakersList;
  edit: string;
}

/** The levers each of which makes everybody fit. */
const Enough = (on: OnList) => {
  const { shorter, longer, rooms } = on.found;
  const wholly = longer.filter(({ beyond }) => beyond === 0);
  if (shorter.length === 0 && wholly.length === 0 && rooms?.beyond !== 0) return null;
  return (
    <>
      <h4>{t('secretariat.levers.enough')}</h4>
      <List label={t('secretariat.levers.enough')}>
        <Shorter found={on.found} edit={on.edit} />
        <Longer some={wholly} list={on.list} edit={on.edit} />
        {rooms?.beyond === 0 && <Rooms rooms={rooms} code={on.code} />}
      </List>
    </>
  );
};

/** The levers that help some, and those that help nobody. */
const InPart = (on: OnList) => {
  const { shorter, longer, rooms } = on.found;
  return (
    <>
      <h4>{t('secretariat.levers.inPart')}</h4>
      <List label={t('secretariat.levers.inPart')}>
        {shorter.length === 0 && <Lever says={t('secretariat.levers.noShorter')} />}
        {longer.length === 0 && <Lever says={t('secretariat.levers.noLonger')} />}
        <Longer some={longer.filter(({ beyond }) => beyond > 0)} list={on.list} edit={on.edit} />
        <Closing {...on} />
        {rooms && rooms.beyond > 0 && <Rooms rooms={rooms} code={on.code} />}
      </List>
    </>
  );
};

const editOf = (code: string, list: SpeakersList) => `/secretariat/${code}/speakers/${list.id}/edit`;

const FORM_NAMES = {
  national: 'national',
  group: 'group',
  observer: 'observer',
  'civil-society': 'civilSociety',
} as const;

type Name = (typeof FORM_NAMES)[keyof typeof FORM_NAMES];

const Lever = ({ says, href }: { says: string; href?: string }) => (
  <ListItem>
    <span>{says}</span>
    {href && (
      <span>
        <ButtonLink kind="secondary" href={href} aria-label={`${t('secretariat.levers.openForm')}: ${says}`}>
          {t('secretariat.levers.openForm')}
        </ButtonLink>
      </span>
    )}
  </ListItem>
);

const Shorter = ({ found, edit }: Pick<OnList, 'found' | 'edit'>) => {
  return (
    <>
      {found.shorter.map(({ who, limits }) => {
        const limit = (name: Name) =>
          t('secretariat.levers.limit', {
            who: t(`secretariat.lists.limits.${name}`),
            minutes: inMinutes(limits[name]),
          });
        const says =
          who === 'all'
            ? t('secretariat.levers.all', { limits: inSeries(Object.values(FORM_NAMES).map(limit)) })
            : t('secretariat.levers.one', { limits: limit(FORM_NAMES[who]) });
        return <Lever key={who} says={says} href={edit + limitsProposal(limits)} />;
      })}
    </>
  );
};

const Longer = ({ some, list, edit }: Omit<OnList, 'found' | 'code'> & { some: Found['longer'] }) => (
  <>
    {some.map(one => {
      const start = clockTime(one.window.start, list.zone);
      const end = clockTime(one.window.end, list.zone);
      const says = t(`secretariat.levers.${one.how}`, { start, end });
      return (
        <Lever
          key={one.how}
          says={one.beyond > 0 ? t('secretariat.levers.still', { says, n: one.beyond }) : says}
          href={edit + segmentProposal(one, list.zone)}
        />
      );
    })}
  </>
);

const Closing = ({ found: { closing }, list, edit }: OnList) => {
  if (!closing) return <Lever says={t('secretariat.levers.noClosing')} />;
  const proposes = closingProposal(closing.at, list);
  return (
    <Lever
      says={t('secretariat.levers.closing', {
        time: dayAndTime(closing.at, list.zone),
        fits: closing.fits,
        who: inSeries(closing.later.map(one => one.entity.name)),
      })}
      href={proposes && edit + proposes}
    />
  );
};

const Rooms = ({ rooms, code }: { rooms: NonNullable<Found['rooms']>; code: string }) => (
  <ListItem>
    <span>{t('secretariat.levers.rooms', rooms)}</span>
    <span>
      <ButtonLink kind="secondary" href={`/secretariat/${code}/speakers/new`}>
        {t('secretariat.levers.newList')}
      </ButtonLink>
    </span>
  </ListItem>
);
