import type { Items } from '../../../api/meetings';
import { type OwnPictured, photos } from '../../../api/photos';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { PhotoCard } from '../../delegation/people/PhotoCard';
import { MyFrame } from '../MyFrame';

const TOPICS = [
  'registration.photo-taken',
  'registration.photo-removed',
  'registration.photo-refused',
  'registration.photo-wished',
  'registration.photo-wish-withdrawn',
];

/** The reader's own photo for badge and door; people of one office may share its address. */
export const PhotoPage = ({ parameters: { meeting = '' } }: { parameters: Parameters }) => {
  const people = useResource(`my photos ${meeting}`, () => photos.mine(meeting));
  useLive(meeting, TOPICS, people.reload);
  return (
    <MyFrame meeting={meeting} title={t('photos.own.title')}>
      <Loaded<Items<OwnPictured>> resource={people}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('photos.own.none')}</Empty>
          ) : (
            <Own {...{ meeting, items, changed: people.reload }} />
          )
        }
      </Loaded>
    </MyFrame>
  );
};

const Own = ({ meeting, items, changed }: { meeting: string; items: OwnPictured[]; changed: () => void }) => (
  <>
    {items.map((person, index) => (
      <section key={person.id} class="stack">
        {items.length > 1 && (
          <h2>
            <bdi>{person.displayName}</bdi>
          </h2>
        )}
        <PhotoCard
          seen={person.delegation ? 'own' : 'own.alone'}
          meeting={meeting}
          person={person}
          place={index}
          changed={changed}
        />
      </section>
    ))}
  </>
);
