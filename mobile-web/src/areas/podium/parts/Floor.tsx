import { type ComponentChildren, Fragment } from 'preact';
import type { Absence, PodiumView, Speaks } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Series } from '../../../ui/names/Series';
import { StatusTag } from '../../../ui/status/StatusTag';
import './floor.css';

/** Who is called or speaking. */
export const AtPodium = ({ entry }: { entry: Speaks }) => (
  <div class="podium-now" role="status">
    <span class="podium-entity">
      <EntityName entity={entry.entity} />
    </span>
    {entry.speaker && <PersonName name={entry.speaker.name} honorific={entry.speaker.honorific} />}
    {entry.group && <span>{t('podium.group', { group: entry.group })}</span>}
    {entry.state && <StatusTag state={entry.state} />}
  </div>
);

/** Who comes next and how many remain, in one line. */
export const NextInLine = ({ podium }: { podium: PodiumView }) => (
  <p class="muted">
    {t('podium.next')}:{' '}
    <Series
      parts={podium.next.map(({ inscription, entity, group }) => (
        <Fragment key={inscription}>
          <EntityName entity={entity} />
          {group && ` (${t('podium.group', { group })})`}
        </Fragment>
      ))}
    />
    {' · '}
    {t('podium.remaining', { count: podium.remaining })}
  </p>
);

/** What became of those who were called and absent (L17); read out when somebody is added. */
export const Absences = ({ absent, title }: { absent: Absence[]; title?: ComponentChildren }) => (
  <div role="status">
    {title ?? (
      <p class="small">
        <strong>{t('podium.absences')}</strong>
      </p>
    )}
    <ul>
      {absent.map(({ inscription, entity, became, ahead }) => (
        <li key={inscription}>
          <EntityName entity={entity} />: {t(`podium.became.${became}`)}
          {typeof ahead === 'number' && ` (${t('podium.ahead', { count: ahead })})`}
        </li>
      ))}
    </ul>
  </div>
);
