import { t, tOr } from '../../../i18n/catalogue';
import { EntityName } from '../../../ui/names/PersonName';
import { Table } from '../../../ui/table/Table';
import type { CategoryPresence, DelegationPresence, Presence } from './types';

/** Each delegation with how many of its people are inside, and whether its head is. */
export const Delegations = ({ rows }: { rows: DelegationPresence[] }) => (
  <Table
    caption={t('secretariat.presence.delegations')}
    rows={rows}
    rowKey={row => row.entity.code}
    columns={[
      {
        key: 'entity',
        title: t('secretariat.delegations.entity'),
        names: true,
        cell: row => <EntityName entity={row.entity} />,
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
          row.headInside ? t('secretariat.presence.headInside') : t('secretariat.presence.headExpected'),
      },
    ]}
  />
);

const rowsOf = ({ byCategory }: Presence): CategoryPresence[] => {
  if (Array.isArray(byCategory)) return byCategory;
  return Object.entries(byCategory).map(([category, count]) =>
    typeof count === 'number' ? { category, inside: count, expected: count } : { category, ...count },
  );
};

const nameOf = ({ category }: CategoryPresence): string =>
  typeof category === 'string' ? tOr(`core.role.${category}`, category) : category.name;

/** The categories with the letter that the badge shows (B1). */
export const Categories = ({ presence }: { presence: Presence }) => (
  <ul class="categories">
    {rowsOf(presence).map(row => (
      <li key={nameOf(row)}>
        {typeof row.category === 'object' && row.category.letter && (
          <span class="category-letter">{row.category.letter}</span>
        )}
        <span>{nameOf(row)}</span>
        <bdi class="numbers">
          {row.inside}/{row.expected}
        </bdi>
      </li>
    ))}
  </ul>
);
