import type { Change, Publication, Said } from '../../api/published';
import type { SpeakerName } from '../../api/speakers';
import { t } from '../../i18n/catalogue';
import { clockTime } from '../../i18n/times';
import { List, ListItem } from '../../ui/card/Card';
import { EntityName } from '../../ui/names/PersonName';
import { expectedText } from '../core/standing';
import { minutes } from './ListFrame';

/** What a revision says differently from the one before, one sentence for each difference (L21). */
export const Changes = ({ changes, zone }: { changes: Publication['changes']; zone: string }) => {
  if (!changes) return <p class="muted">{t('lists.changes.first')}</p>;
  const title = t('lists.changes', { since: changes.since });
  return (
    <section class="stack">
      <h2>{title}</h2>
      {changes.items.length === 0 ? (
        <p>{t('lists.changes.none')}</p>
      ) : (
        <List label={title}>
          {changes.items.map(change => (
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
      )}
    </section>
  );
};

/** The sentences of one change. */
export const sentences = ({ kinds, before, after }: Change, zone: string): string[] => {
  const time = (said: Said) => expectedText(said, start => clockTime(start, zone));
  if (after && !before) return [t('lists.change.new', { position: after.position, time: time(after) })];
  if (before && !after) return [t('lists.change.gone', { position: before.position, time: time(before) })];
  if (!before || !after) return [];
  const told: string[] = [];
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
