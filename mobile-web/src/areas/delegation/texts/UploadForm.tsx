import { useEffect, useRef, useState } from 'preact/hooks';
import { newKey } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { handIn, type StatementTexts } from '../../../api/texts';
import { t } from '../../../i18n/catalogue';
import { languageName } from '../../../i18n/names';
import { useWhenOnline } from '../../../live/useWhenOnline';
import { Button } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Select } from '../../../ui/field/Choice';
import { FileField } from '../../../ui/field/FileField';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';
import type { TextsProps } from './props';
import { sizeText } from './sizes';

type UploadFormProps = TextsProps & { found: StatementTexts; done: () => void };

const HUNDRED = 100;

/** Sends a file once; it stays chosen under the same key until it has arrived, also while there is no connection. */
const useUpload = ({ scope, held, done }: UploadFormProps) => {
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const key = useRef(newKey());
  const stop = useRef(new AbortController());
  const busy = useRef(false);
  const send = async (file: File, language: string): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    stop.current = new AbortController();
    setProblem(undefined);
    setPart(0);
    try {
      const upload = { file, language, key: key.current, progress: setPart, signal: stop.current.signal };
      const { version } = await handIn(scope.meeting.code, held, upload);
      key.current = newKey();
      toast(t('texts.sent', { version }));
      done();
      return true;
    } catch (thrown) {
      if (!stop.current.signal.aborted) setProblem(asProblem(thrown));
      return false;
    } finally {
      busy.current = false;
      setPart(undefined);
    }
  };
  const other = () => {
    key.current = newKey();
    setProblem(undefined);
  };
  useEffect(() => () => stop.current.abort(), []);
  return { part, problem, send, other, stop: () => stop.current.abort() };
};

/** Chooses a file and its language and hands it in. */
export const UploadForm = (props: UploadFormProps) => {
  const { found, scope } = props;
  const [file, setFile] = useState<File>();
  const [language, setLanguage] = useState(found.language);
  const [missing, setMissing] = useState(false);
  const [round, setRound] = useState(0);
  const { part, problem, send, other, stop } = useUpload(props);
  const most = sizeText(found.largest);
  const large = file && file.size > found.largest;
  const submit = async () => {
    setMissing(!file);
    if (!file || large) return;
    if (!(await send(file, language))) return;
    setFile(undefined);
    setRound(value => value + 1); // empties the control
  };
  const offline = problem?.code === 'offline';
  useWhenOnline(offline, submit);
  const error = large
    ? t('texts.file.large', { size: sizeText(file.size), most })
    : missing
      ? t('texts.file.missing')
      : undefined;
  const field = { id: 'file', label: t('texts.file'), hint: t('texts.file.hint', { most }), error };
  const spoken = [...new Set([found.language, ...(scope.meeting.languages ?? [])])];
  return (
    <div class="stack">
      <ErrorSummary problem={problem} />
      {offline && <Notice tone="warn">{t('texts.kept')}</Notice>}
      <FileField
        {...field}
        key={round}
        button={t('texts.file.choose')}
        chosen={file && t('texts.file.chosen', { name: file.name })}
        accept=".pdf,.docx,.txt"
        onFile={next => {
          setFile(next);
          setMissing(false);
          other();
        }}
      />
      <Select
        id="text.language"
        label={t('texts.language')}
        value={language}
        onValue={value => {
          setLanguage(value);
          other();
        }}
        options={spoken.map(code => ({ value: code, label: languageName(code) }))}
      />
      <p class="muted small">{t('texts.room', { unit: found.room.unit, fits: found.room.fits })}</p>
      {part !== undefined && (
        <progress value={Math.round(part * HUNDRED)} max={HUNDRED} aria-label={t('texts.sending')} />
      )}
      <div class="row">
        <Button onClick={submit}>{t('texts.send')}</Button>
        {part !== undefined && (
          <Button kind="quiet" onClick={stop}>
            {t('texts.stop')}
          </Button>
        )}
      </div>
    </div>
  );
};
