import type { EntityRef } from '../../../api/meetings';
import type { Act, Speaks } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { begun } from '../../../i18n/sentence';
import { Button } from '../../../ui/button/Button';
import { actsOn } from '../acts';

interface ActButtonsProps {
  now: Speaks;
  /** Of the extra times that are offered (L12). */
  minutes: number[];
  busy: boolean;
  /** Another device presides. */
  locked: boolean;
  press: (act: Act, seconds?: number) => unknown;
}

/** What may be done with whoever has the floor, by a statement or by a reply: the expected act first, then extra time. */
export const ActButtons = ({ now, minutes, busy, locked, press }: ActButtonsProps) => (
  <>
    {actsOn(now).map((act, index) => (
      <Button
        key={act}
        busy={busy}
        disabled={locked}
        kind={index === 0 ? 'primary' : 'secondary'}
        onClick={() => press(act)}
      >
        {t(`podium.act.${act}`)}
      </Button>
    ))}
    {now.state === 'speaking' &&
      minutes.map(more => (
        <Button
          key={more}
          busy={busy}
          disabled={locked}
          kind="secondary"
          onClick={() => press('extra-time', more * 60)}
        >
          {t('podium.extra', { minutes: more })}
        </Button>
      ))}
  </>
);

/** An act that can be taken back. */
interface Last {
  act: string;
  entity: EntityRef;
}

/** What was done last, and with whom, as a part of a line. */
export const lastAct = ({ act, entity }: Last): string =>
  t(`podium.last.${act as Act}`, { entity: entity.name });

interface LastActBarProps<L extends Last> {
  undo: L | null | undefined;
  busy: boolean;
  locked: boolean;
  press: (undo: L) => unknown;
}

/** Always in sight: takes back the last act and says which. */
export const LastActBar = <L extends Last>({ undo, busy, locked, press }: LastActBarProps<L>) => (
  <div class="undo">
    <Button kind="secondary" busy={busy} disabled={locked || !undo} onClick={() => undo && press(undo)}>
      {t('podium.act.undo')}
    </Button>
    <span class="undo-what">{undo ? begun(lastAct(undo)) : t('podium.undo.none')}</span>
  </div>
);
