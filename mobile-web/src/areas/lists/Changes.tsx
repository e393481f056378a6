import type { Change, Publication, Said } from '../../api/published';
import type { SpeakerName } from '../../api/speakers';
import { t } from '../../i18n/catalogue';
import { clockTime, dayAndTime, dayKey } from '../../i18n/times';
import { List, ListItem } from '../../ui/card/Card';
import { EntityName } from '../../ui/names/PersonName';
import { expectedText } from '../core/standing';
import { minutes } from './ListFrame';

/** What a revision says differently from the one before, one sentence for each difference (L21); mere shifts of time last. */
export const Changes = ({ changes, zone }: { changes: Publication['changes']; zone: string }) => {
  if (!changes) return <p class="muted">{t('lists.changes.first')}</p>;
  const title = t('lists.changes', { since: changes.since });
  const { told, shifted } = parted(changes.items, zone);
  const shifts = t('lists.changes.times', { count: shifted.length });
  return (
    <section class="stack">
      <h2>{title}</h2>
      {told.length + shifted.length === 0 && <p>{t('lists.changes.none')}</p>}
      {told.length > 0 && <Told label={title} changes={told} zone={zone} />}
      {shifted.length > 0 && (
        <details open={told.length === 0}>
          <summary>{shifts}</summary>
          <Told label={shifts} changes={shifted} zone={zone} />
        </details>
      )}
    </section>
  );
};

const Told = ({ label, changes, zone }: { label: string; changes: Change[]; zone: string }) => (
  <List label={label}>
    {changes.map(change => (
      <ListItem key={change.inscription}>
        <strong>
          <EntityName entity={change.entity} />
        </strong>
        {sentences(change, zone).map(sentence => (
          <span key={sentence}>{sentence}</span>
        ))}
      </ListItem>
    ))}
  </List>
);

/** Whether the change is one of time alone; where even the clock shows the same, there is nothing to tell. */
const onlyTime = ({ kinds, before, after }: Change) =>
  Boolean(before && after) && kinds.every(kind => kind === 'time');

/** What concerns the speaker, then who only moved to another place; apart from both, whose time alone moved. */
export const parted = (changes: Change[], zone: string) => {
  const merePlace = ({ kinds }: Change) => kinds.every(kind => kind === 'position' || kind === 'time');
  const more = changes.filter(change => !onlyTime(change));
  return {
    told: [...more.filter(change => !merePlace(change)), ...more.filter(merePlace)],
    shifted: changes.filter(change => onlyTime(change) && sentences(change, zone).length > 0),
  };
};

/** Both times as far as they differ: by the clock, and with the day where that is another. */
const moved = (before: Said, after: Said, zone: string) => {
  const written = dayKey(before.start, zone) === dayKey(after.start, zone) ? clockTime : dayAndTime;
  return { was: written(before.start, zone), time: written(after.start, zone) };
};

/** The sentences of one change. */
export const sentences = ({ kinds, before, after }: Change, zone: string): string[] => {
  const time = (said: Said) => expectedText(said, start => clockTime(start, zone));
  if (after && !before) return [t('lists.change.new', { position: after.position, time: time(after) })];
  if (before && !after) return [t('lists.change.gone', { position: before.position, time: time(before) })];
  if (!before || !after) return [];
  const told: string[] = [];
  if (kinds.every(kind => kind === 'time')) {
    const { was, time } = moved(before, after, zone);
    return was === time ? [] : [t('lists.change.time', { was, time })];
  }
  if (kinds.includes('position') || kinds.includes('time')) {
    told.push(
      t('lists.change.place', {
        from: before.position,
        was: time(before),
        to: after.position,
        time: time(after),
      }),
    );
  }
  if (kinds.includes('speaker')) {
    told.push(t('lists.change.speaker', { was: named(before.speaker), now: named(after.speaker) }));
  }
  if (kinds.includes('title')) told.push(t('lists.change.title', { was: before.title, now: after.title }));
  if (kinds.includes('level')) {
    told.push(
      t('lists.change.level', {
        was: t(`core.level.${before.level}`),
        now: t(`core.level.${after.level}`),
      }),
    );
  }
  if (kinds.includes('limit')) {
    told.push(t('lists.change.limit', { was: minutes(before.limit), now: minutes(after.limit) }));
  }
  if (kinds.includes('language')) told.push(t('lists.change.language'));
  if (kinds.includes('group')) told.push(t('lists.change.group'));
  return told;
};

const named = (speaker?: SpeakerName): string =>
  speaker ? [speaker.honorific, speaker.name].filter(Boolean).join(' ') : t('core.speaker.tbc');
