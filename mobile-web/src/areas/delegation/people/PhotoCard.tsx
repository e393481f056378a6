import { useState } from 'preact/hooks';
import type { Participant } from '../../../api/delegations';
import { LARGEST_PHOTO, photos } from '../../../api/photos';
import { t } from '../../../i18n/catalogue';
import { useWhenOnline } from '../../../live/useWhenOnline';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { described, Field } from '../../../ui/field/Field';
import { Notice } from '../../../ui/notice/Notice';
import { ChosenPicture } from './ChosenPicture';
import { usePhoto } from './usePhoto';
import './photo.css';

const TAKEN = 'image/jpeg,image/png';
const HUNDRED = 100;

/** The photo of a person for badge and door: seen, chosen or taken, replaced, removed after a question. */
export const PhotoCard = ({
  meeting,
  person,
  alone,
}: {
  meeting: string;
  person: Participant;
  /** Whether no delegation sends the person, whose focal points would see the photo. */
  alone?: boolean;
}) => {
  const photo = usePhoto(meeting, person);
  return (
    <Card title={t('photos.title')}>
      <p class="muted">{t(alone ? 'photos.lead.alone' : 'photos.lead')}</p>
      {photo.version ? (
        <img
          class="photo"
          src={photos.address(meeting, person.id, photo.version)}
          width="300"
          height="400"
          alt={t('photos.alt', { name: person.displayName })}
        />
      ) : (
        <p>{t('photos.none')}</p>
      )}
      <SendPhoto photo={photo} />
      {photo.version && <Removal name={person.displayName} remove={photo.remove} />}
    </Card>
  );
};

const SendPhoto = ({ photo }: { photo: ReturnType<typeof usePhoto> }) => {
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const [round, setRound] = useState(0);
  const large = file && file.size > LARGEST_PHOTO;
  const submit = async () => {
    setMissing(!file);
    if (!file || large || !(await photo.send(file))) return;
    setFile(undefined);
    setRound(value => value + 1); // empties the controls
  };
  const offline = photo.problem?.code === 'offline';
  useWhenOnline(offline, submit);
  const chosen = (next?: File) => {
    setFile(next);
    setMissing(false);
    photo.forget();
  };
  const error = large ? t('photos.large') : missing ? t('photos.missing') : undefined;
  return (
    <div class="stack">
      <ErrorSummary problem={photo.problem} />
      {offline && <Notice tone="warn">{t('photos.kept')}</Notice>}
      <Picker key={`file ${round}`} id="file" error={error} chosen={chosen} />
      <Picker key={`camera ${round}`} id="camera" chosen={chosen} />
      {file && !large && <ChosenPicture file={file} />}
      {photo.part !== undefined && (
        <progress value={Math.round(photo.part * HUNDRED)} max={HUNDRED} aria-label={t('photos.sending')} />
      )}
      <div class="row">
        <Button onClick={submit}>{t('photos.send')}</Button>
        {photo.part !== undefined && (
          <Button kind="quiet" onClick={photo.stop}>
            {t('photos.stop')}
          </Button>
        )}
      </div>
    </div>
  );
};

/** A picture from the phone's memory, or from its camera at once. */
const Picker = ({
  id,
  error,
  chosen,
}: {
  id: 'file' | 'camera';
  error?: string;
  chosen: (file?: File) => void;
}) => {
  const fromCamera = id === 'camera';
  const field = {
    id,
    label: t(fromCamera ? 'photos.take' : 'photos.choose'),
    hint: fromCamera ? undefined : t('photos.choose.hint'),
    error,
  };
  return (
    <Field {...field}>
      <input
        {...described(field)}
        class="control"
        type="file"
        accept={TAKEN}
        capture={fromCamera ? 'environment' : undefined}
        onChange={event => chosen(event.currentTarget.files?.[0])}
      />
    </Field>
  );
};

const Removal = ({ name, remove }: { name: string; remove: () => Promise<void> }) => {
  const [asking, setAsking] = useState(false);
  return (
    <div class="row">
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('photos.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        title={t('photos.remove.ask', { name })}
        action={t('photos.remove')}
        onConfirm={async () => {
          await remove();
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{t('photos.remove.lead')}</p>
      </ConfirmDialog>
    </div>
  );
};
