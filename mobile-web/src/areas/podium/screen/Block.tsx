import type { EntityRef } from '../../../api/meetings';
import { onFloor, type PodiumView } from '../../../api/podium';
import type { Language } from '../../../i18n/language';
import type { StatementClock } from '../../../live/podium/statement';
import { PersonName } from '../../../ui/names/PersonName';
import { phaseName } from '../parts/PhaseMark';
import { remainingReplies, SHOWN } from '../parts/Replies';
import type { Voice } from './voices';

interface BlockProps {
  voice: Voice;
  view: PodiumView;
  clock: StatementClock;
  nameOf: (language: Language, entity: EntityRef) => string;
}

/** Who speaks, who comes next and how many remain, in one of the room's languages. */
export const Block = ({ voice: { language, direction, say }, view, clock, nameOf }: BlockProps) => {
  const now = onFloor(view);
  const waiting = view.replies?.waiting ?? [];
  /** A hall reads three names, not six: of those who reply once nobody of the list comes before. */
  const named = view.next.length === 0;
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
        {view.replies?.now && (
          <p class="block-person">{say('podium.reply.which', { which: String(view.replies.now.which) })}</p>
        )}
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
        <p class="block-label">
          {say('podium.remaining', { count: view.remaining })}
          {waiting.length > 0 && (
            <>
              {' · '}
              <span>{say('podium.reply.remaining', { count: remainingReplies(view) })}</span>
            </>
          )}
        </p>
        {waiting.length > 0 && named && (
          <>
            <p class="block-label">{say('podium.reply.title')}</p>
            <ol>
              {waiting.slice(0, SHOWN).map(({ reply, entity }) => (
                <li key={reply}>
                  <bdi>{nameOf(language, entity)}</bdi>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
};
