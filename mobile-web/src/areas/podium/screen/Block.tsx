import type { EntityRef } from '../../../api/meetings';
import type { PodiumView } from '../../../api/podium';
import type { Language } from '../../../i18n/language';
import type { StatementClock } from '../../../live/podium/statement';
import { PersonName } from '../../../ui/names/PersonName';
import { phaseName } from '../parts/PhaseMark';
import type { Voice } from './voices';

interface BlockProps {
  voice: Voice;
  view: PodiumView;
  clock: StatementClock;
  nameOf: (language: Language, entity: EntityRef) => string;
}

/** Who speaks, who comes next and how many remain, in one of the room's languages. */
export const Block = ({ voice: { language, direction, say }, view, clock, nameOf }: BlockProps) => {
  const { now } = view;
  const label = now?.state === 'speaking' ? 'podium.screen.now' : (`podium.phase.${clock.phase}` as const);
  return (
    <section class="block" lang={language} dir={direction}>
      <div class="block-now">
        <p class="block-label">
          {say(label)}
          {clock.paused || clock.phase === 'amber' || clock.phase === 'red' ? (
            <strong> · {say(`podium.phase.${phaseName(clock)}`)}</strong>
          ) : null}
        </p>
        {now && (
          <p class="block-entity">
            <bdi>{nameOf(language, now.entity)}</bdi>
          </p>
        )}
        {now?.speaker && (
          <p class="block-person">
            <PersonName name={now.speaker.name} honorific={now.speaker.honorific} />
          </p>
        )}
        {now?.group && <p class="block-person">{say('podium.group', { group: now.group })}</p>}
      </div>
      <div class="block-coming">
        {view.next.length > 0 && <p class="block-label">{say('podium.next')}</p>}
        <ol>
          {view.next.map(({ inscription, entity, group }) => (
            <li key={inscription}>
              <bdi>{nameOf(language, entity)}</bdi>
              {group && <span class="block-group">{say('podium.group', { group })}</span>}
            </li>
          ))}
        </ol>
        <p class="block-label">{say('podium.remaining', { count: view.remaining })}</p>
      </div>
    </section>
  );
};
