import { useEffect, useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { described, Field, type FieldProps } from '../../../ui/field/Field';
import type { Page } from '../frame/types';

/** A zone with the names of its city and its State in the reader's language. */
export interface Zone {
  zone: string;
  city: string;
  state?: string | null;
}

const PAUSE = 250;

/** The text once nobody has typed for a moment. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(later);
  }, [text]);
  return settled;
};

const useZones = (text: string) => {
  const wanted = useSettled(text.trim());
  const found = useResource(wanted ? `zones ${wanted}` : undefined, () =>
    api.get<Page<Zone>>(`/zones?q=${encodeURIComponent(wanted)}`),
  );
  const current = wanted !== '' && wanted === text.trim() && found.state === 'ready';
  return current ? found.value.items : undefined;
};

const placeOf = ({ city, state }: Zone): string => (state ? `${city}, ${state}` : city);

/** An IANA zone, found by its city or its State in whichever language; the server knows them and refuses others. */
export const ZonePicker = ({
  value,
  onValue,
  ...props
}: FieldProps & { value: string; onValue: (zone: string) => void }) => {
  const zones = useZones(value);
  const chosen = zones?.find(each => each.zone === value);
  const hint = t('secretariat.form.zoneHint');
  return (
    <div class="stack">
      <Field {...props} hint={hint}>
        <input
          {...described({ ...props, hint })}
          class="control"
          type="text"
          dir="auto"
          list={undefined}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={event => onValue(event.currentTarget.value)}
          onBlur={() => zones?.length === 1 && zones[0] && onValue(zones[0].zone)}
        />
      </Field>
      <div role="status">
        {chosen ? (
          <p class="muted small">{placeOf(chosen)}</p>
        ) : (
          zones?.length === 0 && <p class="muted small">{t('secretariat.form.zoneNone')}</p>
        )}
      </div>
      {!chosen && zones && zones.length > 0 && (
        <ul class="zones" aria-label={t('secretariat.form.zoneFound')}>
          {zones.map(each => (
            <li key={each.zone}>
              <button type="button" class="zone" onClick={() => onValue(each.zone)}>
                <bdi>{placeOf(each)}</bdi>{' '}
                <span class="muted small" dir="ltr">
                  {each.zone}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
