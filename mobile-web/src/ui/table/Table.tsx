import type { ComponentChildren } from 'preact';
import './table.css';

export interface Column<T> {
  key: string;
  title: string;
  cell: (row: T) => ComponentChildren;
  /** The column that names the row: its heading on a phone, its row header for a screen reader. */
  names?: boolean;
  numeric?: boolean;
}

/** A table that becomes a list of cards on a narrow screen; each value then carries its column's title. */
export const Table = <T,>({
  caption,
  columns,
  rows,
  rowKey,
  showCaption,
}: {
  caption: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  showCaption?: boolean;
}) => (
  <table class="table">
    <caption class={showCaption ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
    <thead>
      <tr>
        {columns.map(column => (
          <th key={column.key} scope="col" class={column.numeric ? 'table-number' : undefined}>
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr key={rowKey(row)}>
          {columns.map(column => (
            <Cell key={column.key} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Cell = <T,>({ column, row }: { column: Column<T>; row: T }) => {
  const look = column.numeric ? 'table-number' : undefined;
  if (column.names) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td class={look} data-title={column.title}>
      {column.cell(row)}
    </td>
  );
};
