import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { clockTime, shortDay } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { type Cell, cellOf, type Demand, type DemandRow, languageName, overfull, unmet } from './types';
import './demand.css';

interface MatrixProps {
  demand: Demand;
  zone: string;
  change: (row: DemandRow) => void;
}

/** Sessions by languages: a table on a wide screen, a card for each session on a phone. */
export const DemandMatrix = ({ demand, zone, change }: MatrixProps) => (
  <div class="stack">
    <table class="demand">
      <caption class="visually-hidden">{t('secretariat.demand.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('secretariat.demand.session')}</th>
          {demand.languages.map(language => (
            <th scope="col" key={language} lang={language}>
              {languageName(language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {demand.rows.map(row => (
          <Row key={row.session.id} row={row} demand={demand} zone={zone} change={change} />
        ))}
      </tbody>
    </table>
    <ul class="demand-legend muted small" aria-label={t('secretariat.demand.legend')}>
      <li>
        <Mark cell={{ speaking: 1, listening: 0, provided: true }} /> {t('secretariat.demand.provided')}
      </li>
      <li>
        <Mark cell={{ speaking: 1, listening: 0, provided: false }} /> {t('secretariat.demand.notProvided')}
      </li>
      <li>
        <bdi class="numbers">2/7</bdi> {t('secretariat.demand.figures')}
      </li>
    </ul>
  </div>
);

const Row = ({ row, demand, zone, change }: MatrixProps & { row: DemandRow }) => {
  const title = inLanguage(row.session.title);
  return (
    <tr>
      <th scope="row">
        <span class="muted small">
          <bdi>{shortDay(row.session.start, zone)}</bdi> <bdi>{clockTime(row.session.start, zone)}</bdi>
        </span>
        <bdi>{title}</bdi>
        <span class="muted small">
          {t('secretariat.demand.place', {
            room: inLanguage(row.room),
            booths: t('secretariat.demand.booths', { booths: row.booths }),
          })}
        </span>
        {overfull(row) && <span class="demand-overfull small">{t('secretariat.demand.tooFewBooths')}</span>}
        <Button kind="quiet" label={t('secretariat.demand.change', { title })} onClick={() => change(row)}>
          {t('secretariat.demand.changeAct')}
        </Button>
      </th>
      {demand.languages.map(language => (
        <DemandCell key={language} language={language} cell={cellOf(row, language)} />
      ))}
    </tr>
  );
};

const DemandCell = ({ cell, language }: { cell: Cell; language: string }) => (
  <td class={unmet(cell) ? 'demand-unmet' : undefined} data-language={languageName(language)}>
    <span class="demand-cell">
      <Mark cell={cell} />
      {cell.speaking + cell.listening > 0 && (
        <span class="numbers" aria-hidden="true">
          {cell.speaking}/{cell.listening}
        </span>
      )}
      <span class="visually-hidden">{cellText(cell)}</span>
    </span>
  </td>
);

const cellText = (cell: Cell): string =>
  [
    t('secretariat.demand.cell', { speaking: cell.speaking, listening: cell.listening }),
    cell.provided && t('secretariat.demand.provided'),
    unmet(cell) && t('secretariat.demand.notProvided'),
  ]
    .filter(Boolean)
    .join('. ');

const Mark = ({ cell }: { cell: Cell }) => (
  <span class={`demand-mark${cell.provided ? ' demand-provided' : ''}`} aria-hidden="true">
    {cell.provided ? '✓' : unmet(cell) ? '!' : '–'}
  </span>
);
