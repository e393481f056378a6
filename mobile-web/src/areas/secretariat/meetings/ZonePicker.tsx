import { t } from '../../../i18n/catalogue';
import { zoneCity } from '../../../i18n/times';
import { described, Field, type FieldProps } from '../../../ui/field/Field';

const zones = (): string[] => {
  const known = Intl.supportedValuesOf('timeZone').filter(zone => zone.includes('/'));
  return known.includes('UTC') ? known : [...known, 'UTC'];
};

/** An IANA zone, found by typing a city; the server knows the list as well and refuses others. */
export const ZonePicker = ({
  value,
  onValue,
  ...props
}: FieldProps & { value: string; onValue: (zone: string) => void }) => (
  <Field {...props} hint={t('secretariat.form.zoneHint')}>
    <input
      {...described({ ...props, hint: t('secretariat.form.zoneHint') })}
      class="control"
      type="text"
      dir="ltr"
      autocomplete="off"
      spellcheck={false}
      list={`${props.id}-zones`}
      value={value}
      onInput={event => onValue(event.currentTarget.value.trim())}
    />
    <datalist id={`${props.id}-zones`}>
      {zones().map(zone => (
        <option key={zone} value={zone}>
          {zoneCity(zone)}
        </option>
      ))}
    </datalist>
  </Field>
);
