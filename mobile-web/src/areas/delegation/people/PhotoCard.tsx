import { useState } from 'preact/hooks';
import { LARGEST_PHOTO, type Pictured, photos } from '../../../api/photos';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { useWhenOnline } from '../../../live/useWhenOnline';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { FileField } from '../../../ui/field/FileField';
import { Notice } from '../../../ui/notice/Notice';
import { ChosenPicture } from './ChosenPicture';
import { usePhoto } from './usePhoto';
import './photo.css';

const TAKEN = 'image/jpeg,image/png';
const HUNDRED = 100;

type Seen = 'alone' | 'own' | 'own.alone';

interface PhotoCardProps {
  meeting: string;
  person: Pictured;
  /** Who sees the photo: a delegation's focal points, or none; or the card is the person's own, with focal points or without. */
  seen?: Seen;
  /** Which of several cards of one page. */
  place?: number;
  changed?: () => void;
}

const lead = (seen?: Seen) => t(seen ? (`photos.lead.${seen}` as const) : 'photos.lead');

/** The photo of a person for badge and door: seen, chosen or taken, replaced, removed after a question. */
export const PhotoCard = ({ meeting, person, seen, place = 0, changed }: PhotoCardProps) => {
  const asks = person.state === 'approved' && !holds(['secretariat', 'administrator'], meeting);
  const photo = usePhoto({ meeting, person, asks, changed });
  return (
    <Card title={t('photos.title')}>
      <p class="muted">{lead(seen)}</p>
      <CarriedNote meeting={meeting} person={person.id} />
      {asks && <p>{t('photos.asks')}</p>}
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
      {person.photoRefusal && !photo.waiting && (
        <Notice tone="bad" title={t('photos.refused')}>
          <p dir="auto">{person.photoRefusal}</p>
        </Notice>
      )}
      {photo.waiting && <Waiting meeting={meeting} person={person} photo={photo} />}
      <SendPhoto photo={photo} place={place} own={seen?.startsWith('own') ?? false} />
      {photo.version && <Removal name={person.displayName} asks={asks} remove={photo.remove} />}
    </Card>
  );
};

/** Whether the badge is to carry it, so that nobody sends one for nothing (B1); silent while that is not known. */
const CarriedNote = ({ meeting, person }: { meeting: string; person: string }) => {
  const found = useResource(`carried ${meeting} ${person}`, () => photos.carried(meeting, person));
  return found.state === 'ready' ? <Notice>{t(`photos.carries.${found.value.carried}`)}</Notice> : null;
};

type Shown = ReturnType<typeof usePhoto>;

/** What the Secretariat has not decided about yet (R7). */
const Waiting = ({ meeting, person, photo }: { meeting: string; person: Pictured; photo: Shown }) => {
  const wanted = photo.waiting?.wanted;
  return (
    <Notice tone="warn">
      <div class="stack">
        <p>{t(wanted ? 'photos.waits' : 'photos.waits.none')}</p>
        {wanted && (
          <img
            class="photo"
            src={photos.waiting(meeting, person.id, wanted)}
            width="300"
            height="400"
            alt={t('photos.waiting.alt', { name: person.displayName })}
          />
        )}
        <div class="row">
          <Button kind="secondary" onClick={photo.takeBack}>
            {t('photos.takeBack')}
          </Button>
        </div>
      </div>
    </Notice>
  );
};

const SendPhoto = ({ photo, place, own }: { photo: Shown; place: number; own: boolean }) => {
  const [file, setFile] = useState<File>();
  const [from, setFrom] = useState<'file' | 'camera'>();
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
  const chosen = (source: 'file' | 'camera') => (next?: File) => {
    setFile(next);
    setFrom(source);
    setMissing(false);
    photo.forget();
  };
  const error = large ? t('photos.large') : missing ? t('photos.missing') : undefined;
  return (
    <div class="stack">
      <ErrorSummary problem={photo.problem} />
      {offline && <Notice tone="warn">{t('photos.kept')}</Notice>}
      {(['file', 'camera'] as const).map(id => (
        <Picker
          key={`${id} ${round}`}
          id={place ? `${id}-${place}` : id}
          camera={id === 'camera' ? (own ? 'user' : 'environment') : undefined}
          error={id === 'file' ? error : undefined}
          file={from === id ? file : undefined}
          chosen={chosen(id)}
        />
      ))}
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

/** A picture from the phone's memory, or from its camera at once: the one that looks at the user, or away. */
const Picker = ({
  id,
  camera,
  error,
  file,
  chosen,
}: {
  id: string;
  camera?: 'user' | 'environment';
  error?: string;
  file?: File;
  chosen: (file?: File) => void;
}) => {
  const label = t(camera ? 'photos.take' : 'photos.choose');
  return (
    <FileField
      id={id}
      label={label}
      button={label}
      hint={camera ? undefined : t('photos.choose.hint')}
      error={error}
      chosen={file && t('photos.chosen', { name: file.name })}
      accept={TAKEN}
      capture={camera}
      onFile={chosen}
    />
  );
};

const Removal = ({ name, asks, remove }: { name: string; asks: boolean; remove: () => Promise<void> }) => {
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
        <p>{t(asks ? 'photos.remove.asks' : 'photos.remove.lead')}</p>
      </ConfirmDialog>
    </div>
  );
};
