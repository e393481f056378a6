import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { type PhotoRef, photoOf, rememberedPhoto } from '../store/photos';

/**
 * The face to compare. Its place is there with the verdict, which waits for nothing; the picture follows, and is nothing new to
 * a screen reader: of an alert that changes, all would be read again.
 */
export const PersonPhoto = ({ photo, name }: { photo: PhotoRef; name: string }) => {
  const { badge, version } = photo;
  const [source, setSource] = useState(() => rememberedPhoto(photo));
  useEffect(() => {
    let current = true;
    setSource(rememberedPhoto({ badge, version }));
    photoOf({ badge, version }).then(found => current && setSource(found));
    return () => {
      current = false;
    };
  }, [badge, version]);
  return (
    <span class="person-photo" role="img" aria-label={t('door.photo', { name })}>
      {source && <img src={source} alt="" />}
    </span>
  );
};
