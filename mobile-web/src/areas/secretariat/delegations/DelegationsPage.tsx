import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { ButtonLink } from '../../../ui/button/Button';
import { TextField } from '../../../ui/field/TextField';
import { EntityName } from '../../../ui/names/PersonName';
import { Series } from '../../../ui/names/Series';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { type Column, Table } from '../../../ui/table/Table';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Page } from '../frame/types';
import { coming, type Delegation } from './types';

const TOPICS = [
  'registration.delegation-invited',
  'registration.delegation-answered',
  'registration.participant-registered',
  'registration.participant-submitted',
  'registration.participant-approved',
];

/** Who is invited, what they answered, and how many people they send. */
export const DelegationsPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const [q, setQ] = useState('');
  const meeting = useMeeting(code);
  const delegations = useResource(`delegations ${code}`, () =>
    api.get<Page<Delegation>>(`/meetings/${code}/delegations`),
  );
  useLive(code, TOPICS, delegations.reload);
  return (
    <MeetingFrame code={code} meeting={meeting} title={t('secretariat.nav.delegations')}>
      {() => (
        <div class="stack-wide">
          <div class="row">
            <ButtonLink href={`/secretariat/${code}/delegations/new`}>
              {t('secretariat.delegations.invite')}
            </ButtonLink>
          </div>
          <Loaded resource={delegations}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty>{t('secretariat.delegations.none')}</Empty>
              ) : (
                <div class="stack">
                  <TextField
                    id="q"
                    type="search"
                    label={t('secretariat.delegations.search')}
                    value={q}
                    onValue={setQ}
                  />
                  <Table
                    caption={t('secretariat.nav.delegations')}
                    columns={columns(code)}
                    rows={matching(items, q)}
                    rowKey={row => row.id}
                  />
                </div>
              )
            }
          </Loaded>
        </div>
      )}
    </MeetingFrame>
  );
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const matching = (items: Delegation[], q: string): Delegation[] =>
  items.filter(({ entity, focalPoints }) =>
    plain([entity.name, entity.code, ...focalPoints.map(who => who.name)].join(' ')).includes(
      plain(q.trim()),
    ),
  );

export const answerText = ({ answer }: Delegation): string => {
  if (!answer) return t('secretariat.answer.none');
  return answer.willAttend ? t('secretariat.answer.yes') : t('secretariat.answer.no');
};

const columns = (code: string): Column<Delegation>[] => [
  {
    key: 'entity',
    title: t('secretariat.delegations.entity'),
    names: true,
    cell: row => (
      <a href={`/secretariat/${code}/delegations/${row.id}`}>
        <EntityName entity={row.entity} />
      </a>
    ),
  },
  {
    key: 'focalPoints',
    title: t('secretariat.delegations.focalPoints'),
    cell: row => <Series parts={row.focalPoints.map(who => who.name)} />,
  },
  { key: 'answer', title: t('secretariat.delegations.answer'), cell: answerText },
  {
    key: 'people',
    title: t('secretariat.delegations.people'),
    numeric: true,
    cell: row => coming(row.counts),
  },
  {
    key: 'toDecide',
    title: t('secretariat.delegations.toDecide'),
    numeric: true,
    cell: row => row.counts.submitted ?? 0,
  },
];
