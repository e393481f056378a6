import { t } from '../../../i18n/catalogue';
import { EntityName } from '../../../ui/names/PersonName';
import { Table } from '../../../ui/table/Table';
import type { DelegationPresence, Presence } from './types';

/** Each delegation with how many of its people are inside, and whether its head is. */
export const Delegations = ({ rows }: { rows: DelegationPresence[] }) => (
  <Table
    caption={t('secretariat.presence.delegations')}
    rows={rows}
    rowKey={row => row.entity?.code ?? ''}
    columns={[
      {
        key: 'entity',
        title: t('secretariat.delegations.entity'),
        names: true,
        cell: row => (row.entity ? <EntityName entity={row.entity} /> : t('secretariat.presence.guests')),
      },
      {
        key: 'inside',
        title: t('secretariat.presence.headInside'),
        numeric: true,
        cell: row => row.inside,
      },
      {
        key: 'expected',
        title: t('secretariat.presence.expected'),
        numeric: true,
        cell: row => row.expected,
      },
      {
        key: 'head',
        title: t('secretariat.presence.head'),
        cell: row =>
          row.headInside
            ? t('secretariat.presence.headInside')
            : row.headExpected
              ? t('secretariat.presence.headExpected')
              : '—',
      },
    ]}
  />
);

/** The categories with the letter that the badge shows (B1). */
export const Categories = ({ presence }: { presence: Presence }) => (
  <ul class="categories">
    {presence.byCategory.map(row => (
      <li key={row.category.code}>
        <span class="category-letter">{row.category.letter}</span>
        <span>{row.category.name}</span>
        <bdi class="numbers">
          {row.inside}/{row.expected}
        </bdi>
      </li>
    ))}
  </ul>
);
