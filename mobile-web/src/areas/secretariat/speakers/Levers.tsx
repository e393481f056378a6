import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inSeries } from '../../../i18n/names';
import { clockTime, dayAndTime } from '../../../i18n/times';
import { ButtonLink } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { closingProposal, type Levers as Found, inMinutes, limitsProposal, startProposal } from './levers';
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
      <List label={title}>
        <Shorter found={found.value} edit={editOf(code, list)} />
        <Earlier found={found.value} list={list} edit={editOf(code, list)} />
        <Closing found={found.value} list={list} edit={editOf(code, list)} />
        <Rooms found={found.value} code={code} />
      </List>
    </section>
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

const Shorter = ({ found, edit }: { found: Found; edit: string }) => {
  if (found.shorter.length === 0) return <Lever says={t('secretariat.levers.noShorter')} />;
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

interface OnList {
  found: Found;
  list: SpeakersList;
  edit: string;
}

const Earlier = ({ found: { earlier }, list, edit }: OnList) => {
  if (!earlier) return null;
  const { window, needed, free } = earlier;
  return window ? (
    <Lever
      says={t('secretariat.levers.start', { time: clockTime(window.start, list.zone) })}
      href={edit + startProposal(window.start, list.zone)}
    />
  ) : (
    <Lever
      says={t('secretariat.levers.noStart', {
        needed: Math.ceil(needed / 60),
        free: Math.floor(free / 60),
      })}
    />
  );
};

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

const Rooms = ({ found: { rooms }, code }: { found: Found; code: string }) =>
  rooms ? (
    <ListItem>
      <span>{t('secretariat.levers.rooms', rooms)}</span>
      <span>
        <ButtonLink kind="secondary" href={`/secretariat/${code}/speakers/new`}>
          {t('secretariat.levers.newList')}
        </ButtonLink>
      </span>
    </ListItem>
  ) : null;
