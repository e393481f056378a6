import { type Column, Table } from './Table';

const columns: Column<{ name: string; people: number }>[] = [
  { key: 'name', title: 'Delegation', names: true, cell: row => row.name },
  { key: 'people', title: 'People', numeric: true, cell: row => row.people },
];

export const examples = {
  table: () => (
    <Table
      caption="Delegations"
      columns={columns}
      rowKey={row => row.name}
      rows={[{ name: 'Namibia', people: 4 }]}
    />
  ),
};
