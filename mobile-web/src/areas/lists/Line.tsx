import type { ComponentChildren } from 'preact';
import type { EntityRef } from '../../api/meetings';
import type { Group } from '../../api/published';
import type { SpeakerName } from '../../api/speakers';
import { t } from '../../i18n/catalogue';
import { EntityName, PersonName } from '../../ui/names/PersonName';
import { Series } from '../../ui/names/Series';

interface LineProps {
  number: ComponentChildren;
  of: { entity: EntityRef; speaker?: SpeakerName; title?: string; group?: Group | null };
  children: ComponentChildren;
}

/** Without opening it, no list is made longer than by this many names. */
const MOST = 6;

/** Who aligns itself with a statement (L11): read at once, or behind their number where they are many. */
const Aligned = ({ entities }: { entities: EntityRef[] }) => {
  const names = <Series parts={entities.map(entity => <EntityName key={entity.code} entity={entity} />)} />;
  const count = t('lists.aligned', { count: entities.length });
  return entities.length > MOST ? (
    <details class="small">
      <summary>{count}</summary>
      {names}
    </details>
  ) : (
    <span class="muted small">
      {count}: {names}
    </span>
  );
};

/** One statement of a list: whose it is, who gives it and for whom; below it what the page says of it. */
export const Line = ({ number, of: { entity, speaker, title, group }, children }: LineProps) => (
  <li class="listed-line">
    <span class="listed-number numbers">{number}</span>
    <div class="listed-text">
      <strong>
        <EntityName entity={entity} />
      </strong>
      {group && (
        <span class="small">
          <bdi>{t('lists.behalf', { group: group.name })}</bdi>
        </span>
      )}
      {group && group.aligned.length > 0 && <Aligned entities={group.aligned} />}
      <span>
        {speaker ? <PersonName name={speaker.name} honorific={speaker.honorific} /> : t('core.speaker.tbc')}
      </span>
      {title && (
        <span class="muted small">
          <bdi>{title}</bdi>
        </span>
      )}
      {children}
    </div>
  </li>
);
