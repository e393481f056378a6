import { useState } from 'preact/hooks';
import { onFloor, type PodiumView } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { EntityName } from '../../../ui/names/PersonName';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { reopenable } from '../acts';
import { CallButton } from '../parts/CallButton';
import type { Acts } from '../useActs';
import { ActButtons, LastActBar } from './ActButtons';

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
  return (
    <div class="controls">
      {now && (
        <ActButtons
          now={now}
          minutes={EXTRA}
          busy={acts.busy}
          locked={locked}
          press={(act, seconds) => acts.send({ act, inscription: now.inscription, seconds })}
        />
      )}
      <CallButton view={view} opens={view.segment?.start} acts={acts} disabled={locked} />
      <Skip view={view} acts={acts} locked={locked} />
      {again && (
        <Button
          busy={acts.busy}
          disabled={locked}
          kind="secondary"
          onClick={() => acts.send({ act: 'reopen', inscription: again.inscription })}
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

/** Takes back the last act with a statement. */
export const UndoBar = ({ view, acts, locked }: ControlsProps) => (
  <LastActBar
    undo={view.undo}
    busy={acts.busy}
    locked={locked}
    press={undo => acts.send({ act: 'undo', inscription: undo.inscription, undoes: undo.act })}
  />
);
