import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { type Inscription, speakers } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { inLanguage, languageName } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';
import { entered, type Mine, MissedChanges } from '../../speaking/MissedChanges';
import { useBegun } from '../../speaking/useBegun';
import type { Scope } from '../frame';
import { actsForOthers } from './actsForOthers';
import { detailsOf, valuesOf } from './details';
import { SpeakerForm, type SpeakerValues } from './SpeakerForm';

interface ActsProps {
  scope: Scope;
  held: Inscription;
  changed: () => void;
}

/** What a focal point may still do with an inscription: change it (L7) or withdraw it (L16). */
export const ReceiptActs = ({ scope, held, changed }: ActsProps) => {
  const [changing, setChanging] = useState(false);
  // The version that was seen when asking: the page behind follows every change (L22).
  const [asked, setAsked] = useState<number>();
  const done = () => {
    setChanging(false);
    setAsked(undefined);
    changed();
  };
  if (changing) return <Change scope={scope} held={held} done={done} newest={changed} />;
  return (
    <div class="row">
      <Button kind="secondary" onClick={() => setChanging(true)}>
        {t('delegation.receipt.change')}
      </Button>
      <Button kind="danger" onClick={() => setAsked(held.version)}>
        {t('delegation.receipt.withdraw')}
      </Button>
      <Withdraw scope={scope} held={held} asked={asked} done={done} />
    </div>
  );
};

interface ChangeProps {
  scope: Scope;
  held: Inscription;
  done: () => void;
  newest: () => void;
}

const mineOf = (values: SpeakerValues, scope: Scope): Mine => {
  const { speaker, title, level, language, group } = detailsOf(values, scope.delegation);
  return {
    speaker: speaker ? [speaker.honorific, speaker.name].filter(Boolean).join(' ') : t('core.speaker.tbc'),
    title,
    level: level && t(`core.level.${level}`),
    language: languageName(language),
    ...(group && { group: group.name }),
  };
};

const Change = ({ scope, held, done, newest: read }: ChangeProps) => {
  const { begun, newest } = useBegun(held, read);
  const { zone, city } = scope.meeting;
  const values = valuesOf(begun, scope.delegation);
  return (
    <>
      <Notice tone="warn">{t('delegation.receipt.levelMoves')}</Notice>
      <SpeakerForm
        held
        initial={actsForOthers(scope.meeting.code, scope.delegation.id) ? { ...values, reason: '' } : values}
        keep={`inscription ${held.id}`}
        newest={newest}
        version={begun.version}
        meanwhile={form => (
          <MissedChanges
            problem={form.problem}
            when={{ zone, city: inLanguage(city) }}
            mine={entered(mineOf(form.values, scope), mineOf(values, scope))}
            apply={form.applyMine}
          />
        )}
        scope={scope}
        action={t('core.form.save')}
        send={async (details, _key, version = begun.version) => {
          await speakers.change(scope.meeting.code, held.list, { ...begun, version }, details);
          done();
        }}
      />
    </>
  );
};

interface WithdrawProps {
  scope: Scope;
  held: Inscription;
  /** The version that was seen when asking; none while nobody asks. */
  asked?: number;
  done: () => void;
}

const Withdraw = ({ scope: { meeting }, held, asked, done }: WithdrawProps) => {
  const [problem, setProblem] = useState<Problem>();
  const withdraw = async (version: number) => {
    try {
      await speakers.withdraw(meeting.code, held.list, { ...held, version });
      toast(t('delegation.receipt.withdrawn'));
      setProblem(undefined);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    done();
  };
  return (
    <>
      <ErrorSummary problem={problem}>
        <MissedChanges
          problem={problem}
          when={{ zone: meeting.zone, city: inLanguage(meeting.city) }}
          apply={() => withdraw(problem?.version ?? held.version)}
        />
      </ErrorSummary>
      <ConfirmDialog
        open={asked !== undefined}
        danger
        title={t('delegation.receipt.withdraw.ask')}
        action={t('delegation.receipt.withdraw')}
        onConfirm={() => withdraw(asked ?? held.version)}
        onCancel={done}
      >
        <p>{t('delegation.receipt.withdraw.lead')}</p>
      </ConfirmDialog>
    </>
  );
};
