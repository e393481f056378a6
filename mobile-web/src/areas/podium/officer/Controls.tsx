import { useState } from 'preact/hooks';
import { onFloor, type PodiumView } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { EntityName } from '../../../ui/names/PersonName';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { actsOn, reopenable, type Wanted } from '../acts';
import { CallButton } from '../parts/CallButton';
import type { Acts } from '../useActs';

const EXTRA = [1, 2];

interface ControlsProps {
  view: PodiumView;
  acts: Acts;
  /** Another device presides. */
  locked: boolean;
}

/** The acts that the podium's state allows, large enough for a finger that does not look. */
export const Controls = ({ view, acts, locked }: ControlsProps) => {
  const { now } = view;
  const again = reopenable(view);
  const press = (wanted: Wanted) => () => acts.send(wanted);
  return (
    <div class="controls">
      {now &&
        actsOn(now).map((act, index) => (
          <Button
            key={act}
            busy={acts.busy}
            disabled={locked}
            kind={index === 0 ? 'primary' : 'secondary'}
            onClick={press({ act, inscription: now.inscription })}
          >
            {t(`podium.act.${act}`)}
          </Button>
        ))}
      {now?.state === 'speaking' &&
        EXTRA.map(minutes => (
          <Button
            key={minutes}
            busy={acts.busy}
            disabled={locked}
            kind="secondary"
            onClick={press({ act: 'extra-time', inscription: now.inscription, seconds: minutes * 60 })}
          >
            {t('podium.extra', { minutes })}
          </Button>
        ))}
      <CallButton view={view} opens={view.segment?.start} acts={acts} disabled={locked} />
      <Skip view={view} acts={acts} locked={locked} />
      {again && (
        <Button
          busy={acts.busy}
          disabled={locked}
          kind="secondary"
          onClick={press({ act: 'reopen', inscription: again.inscription })}
        >
          <span>
            {t('podium.act.reopen')}: <EntityName entity={again.entity} />
          </span>
        </Button>
      )}
    </div>
  );
};

/** Calls the one after the next, with the reason that the record keeps (X3). */
const Skip = ({ view, acts, locked }: ControlsProps) => {
  const [asked, setAsked] = useState(false);
  const [skipped, next] = view.next;
  if (onFloor(view) || !skipped || !next || !view.revision) return null;
  const names = { skipped: skipped.entity.name, next: next.entity.name };
  return (
    <>
      <Button busy={acts.busy} disabled={locked} kind="secondary" onClick={() => setAsked(true)}>
        {t('podium.skip')}
      </Button>
      <ReasonDialog
        open={asked}
        title={t('podium.skip.title', names)}
        lead={t('podium.skip.lead', { skipped: names.skipped })}
        action={t('podium.act.call')}
        send={reason => acts.send({ act: 'call', inscription: next.inscription, reason })}
        onClose={() => setAsked(false)}
      />
    </>
  );
};

/** Always in sight: takes back the last act and says which. */
export const UndoBar = ({ view, acts, locked }: ControlsProps) => {
  const { undo } = view;
  const last = undo && t(`podium.last.${undo.act as Wanted['act']}`, { entity: undo.entity.name });
  return (
    <div class="undo">
      <Button
        kind="secondary"
        busy={acts.busy}
        disabled={locked || !undo}
        onClick={() => undo && acts.send({ act: 'undo', inscription: undo.inscription, undoes: undo.act })}
      >
        {t('podium.act.undo')}
      </Button>
      <span class="undo-what">{last || t('podium.undo.none')}</span>
    </div>
  );
};
