import { t } from '../../i18n/catalogue';
import { described, type FieldProps, FieldSet } from './Field';

/** A wall-clock moment in the meeting's zone as `2026-11-23T09:00`; which instant it is, the server decides (C3). */
export const DateTime = ({
  value,
  onValue,
  min,
  max,
  ...props
}: FieldProps & { value: string; onValue: (value: string) => void; min?: string; max?: string }) => {
  const [day = '', time = ''] = value.split('T');
  const change = (newDay: string, newTime: string) =>
    onValue(newDay || newTime ? `${newDay}T${newTime}` : '');
  const invalid = described(props)['aria-invalid'];
  return (
    <FieldSet {...props}>
      <div class="row">
        <label class="field-part">
          <span>{t('core.form.day')}</span>
          <input
            list={undefined}
            class="control"
            type="date"
            value={day}
            min={min}
            max={max}
            aria-invalid={invalid}
            onInput={event => change(event.currentTarget.value, time)}
          />
        </label>
        <label class="field-part">
          <span>{t('core.form.time')}</span>
          <input
            list={undefined}
            class="control"
            type="time"
            value={time}
            aria-invalid={invalid}
            onInput={event => change(day, event.currentTarget.value)}
          />
        </label>
      </div>
    </FieldSet>
  );
};
