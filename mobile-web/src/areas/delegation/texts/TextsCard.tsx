import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { holds } from '../../../api/session';
import { type StatementText, type StatementTexts, TEXT_TOPICS, texts } from '../../../api/texts';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { now } from '../../../live/clock';
import { useFollowed } from '../../../live/useFollowed';
import { Button } from '../../../ui/button/Button';
import { Card, List } from '../../../ui/card/Card';
import { Countdown } from '../../../ui/countdown/Countdown';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { TextsProps } from './props';
import { TextLine } from './TextLine';
import { UploadForm } from './UploadForm';
import './texts.css';

/** The text of a statement: until when, what is handed in, and a form for the next version (L23). */
export const TextsCard = ({ scope, held }: TextsProps) => {
  const code = scope.meeting.code;
  const read = useResource(`texts ${held.id}`, () => texts.of(code, held));
  useFollowed(code, TEXT_TOPICS, read.reload);
  const city = inLanguage(scope.meeting.city);
  return (
    <Card title={t('texts.title')}>
      <Loaded resource={read}>
        {found => (
          <div class="stack">
            <Notice>{t('texts.lead')}</Notice>
            <p>{t('texts.due', { when: momentIn(found.deadline, found.zone, city) })}</p>
            {found.embargo && (
              <Countdown until={found.deadline} label={t('texts.left')} passed={t('texts.passed')} />
            )}
            {found.items.length === 0 && <p class="muted">{t('texts.none')}</p>}
            <Versions scope={scope} held={held} found={found} changed={read.reload} city={city} />
            {found.expected && <UploadForm scope={scope} held={held} found={found} done={read.reload} />}
          </div>
        )}
      </Loaded>
    </Card>
  );
};

interface VersionsProps extends TextsProps {
  found: StatementTexts;
  changed: () => void;
  city: string;
}

const Versions = ({ scope, held, found, changed, city }: VersionsProps) => {
  const [asked, setAsked] = useState<StatementText>();
  const desk = holds(['secretariat', 'administrator'], scope.meeting.code);
  const passed = Date.parse(found.deadline) < now.peek();
  return (
    <>
      <List label={t('texts.title')}>
        {found.items.map(text => (
          <TextLine key={text.id} text={text} zone={found.zone} city={city}>
            {text.current && (desk || !passed) && (
              <Button kind="quiet" onClick={() => setAsked(text)}>
                {t('texts.withdraw')}
              </Button>
            )}
          </TextLine>
        ))}
      </List>
      <Withdrawal
        text={asked}
        reasoned={passed}
        send={reason => texts.withdraw(scope.meeting.code, held, asked?.id ?? '', reason)}
        done={() => {
          setAsked(undefined);
          changed();
        }}
        close={() => setAsked(undefined)}
      />
    </>
  );
};

interface WithdrawalProps {
  text?: StatementText;
  /** After the deadline the Secretariat says why (X3). */
  reasoned: boolean;
  send: (reason?: string) => Promise<unknown>;
  done: () => void;
  close: () => void;
}

const Withdrawal = ({ text, reasoned, send, done, close }: WithdrawalProps) => {
  const [problem, setProblem] = useState<Problem>();
  const act = async (reason?: string) => {
    await send(reason);
    toast(t('texts.withdrawn'));
    done();
  };
  const confirmed = async () => {
    try {
      await act();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      close();
    }
  };
  const title = t('texts.withdraw.ask', { version: text?.version ?? 0 });
  const shared = { open: text !== undefined, danger: true, title, action: t('texts.withdraw') };
  return (
    <>
      <ErrorSummary problem={problem} />
      {reasoned ? (
        <ReasonDialog {...shared} lead={t('texts.withdraw.lead')} send={act} onClose={close} />
      ) : (
        <ConfirmDialog {...shared} onConfirm={confirmed} onCancel={close}>
          <p>{t('texts.withdraw.lead')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
