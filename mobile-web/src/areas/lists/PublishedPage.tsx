import { type Publication, published } from '../../api/published';
import { useResource } from '../../api/useResource';
import { query } from '../../app/location';
import type { Parameters } from '../../app/routes';
import { t } from '../../i18n/catalogue';
import { momentIn } from '../../i18n/times';
import { useFollowed } from '../../live/useFollowed';
import { Loaded } from '../../ui/state/Loaded';
import { ClockRange } from '../../ui/time/TimeInZones';
import { Changes } from './Changes';
import { Line } from './Line';
import { Files, ListFrame, type Reading } from './ListFrame';

/** A list as published: the latest revision or an earlier one, and what it changed (L21). */
export const PublishedPage = ({ parameters: { meeting = '', list = '' } }: { parameters: Parameters }) => (
  <ListFrame meeting={meeting} list={list}>
    {reading => <Published reading={reading} />}
  </ListFrame>
);

const Published = ({ reading }: { reading: Reading }) => {
  const { meeting, list } = reading;
  const wanted = query.value.get('revision') ?? 'latest';
  const latest = useResource(`published ${list}`, () => published.revision(meeting, list, 'latest'));
  const shown = useResource(`published ${list} ${wanted}`, () => published.revision(meeting, list, wanted));
  useFollowed(meeting, ['speakers.list-published'], () => {
    latest.reload();
    shown.reload();
  });
  return (
    <Loaded resource={shown}>
      {revision => (
        <Revision
          reading={reading}
          revision={revision}
          newest={latest.state === 'ready' ? latest.value.revision : revision.revision}
        />
      )}
    </Loaded>
  );
};

interface RevisionProps {
  reading: Reading;
  revision: Publication;
  newest: number;
}

const Revision = ({ reading, revision, newest }: RevisionProps) => (
  <div class="stack-wide">
    <div class="stack">
      <p>
        {t('lists.published', {
          revision: revision.revision,
          when: momentIn(revision.at, reading.zone, reading.city),
        })}
      </p>
      <p class="muted small">{t('lists.approximate')}</p>
      {newest > 1 && <Revisions reading={reading} shown={revision.revision} newest={newest} />}
    </div>
    <ol class="listed">
      {revision.items.map(line => (
        <Line key={line.inscription} number={line.position} of={line}>
          {line.beyond ? (
            <span class="muted">{t('core.standing.beyond')}</span>
          ) : (
            <ClockRange start={line.start} end={line.end} zone={reading.zone} />
          )}
        </Line>
      ))}
    </ol>
    <Changes changes={revision.changes} zone={reading.zone} />
    <Files
      address={language => published.revisionFile(reading.meeting, reading.list, revision.revision, language)}
    />
  </div>
);

/** All revisions to choose from, the newest first. */
const Revisions = ({ reading, shown, newest }: { reading: Reading; shown: number; newest: number }) => (
  <nav class="row" aria-label={t('lists.revisions')}>
    {Array.from({ length: newest }, (_, index) => newest - index).map(revision => (
      <a
        key={revision}
        class="button button-quiet"
        aria-current={revision === shown ? 'page' : undefined}
        href={`/meetings/${reading.meeting}/lists/${reading.list}?revision=${revision}`}
      >
        {t('lists.revision', { revision })}
      </a>
    ))}
  </nav>
);
