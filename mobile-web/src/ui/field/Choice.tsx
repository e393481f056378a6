import { described, Field, FieldNotes, type FieldProps, FieldSet } from './Field';

export interface Option {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

interface ChoiceProps extends FieldProps {
  value: string;
  options: Option[];
  onValue: (value: string) => void;
}

/** One of many. The empty first entry shows that nothing is chosen yet. */
export const Select = ({
  value,
  options,
  onValue,
  placeholder,
  ...props
}: ChoiceProps & { placeholder?: string }) => (
  <Field {...props}>
    <select
      {...described(props)}
      class="control"
      value={value}
      onChange={event => onValue(event.currentTarget.value)}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
);

/** One of few, all of them visible. */
export const Radios = ({ value, options, onValue, inline, ...props }: ChoiceProps & { inline?: boolean }) => (
  <FieldSet {...props}>
    <div class={inline ? 'choices choices-inline' : 'choices'}>
      {options.map(option => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            name={props.id}
            value={option.value}
            checked={value === option.value}
            disabled={option.disabled}
            onChange={() => onValue(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  </FieldSet>
);

/** Any number of few; stacked where the labels are as long as names. */
export const Checkboxes = ({
  value,
  options,
  onValue,
  stacked,
  ...props
}: FieldProps & {
  value: string[];
  options: Option[];
  onValue: (value: string[]) => void;
  stacked?: boolean;
}) => (
  <FieldSet {...props}>
    <div class={stacked ? 'choices' : 'choices choices-inline'}>
      {options.map(option => (
        <label class="choice" key={option.value}>
          <input
            type="checkbox"
            name={props.id}
            value={option.value}
            checked={value.includes(option.value)}
            disabled={option.disabled}
            onChange={event =>
              onValue(
                event.currentTarget.checked
                  ? [...value, option.value]
                  : value.filter(chosen => chosen !== option.value),
              )
            }
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  </FieldSet>
);

/** A single yes or no, said by its label. */
export const Checkbox = ({
  checked,
  onValue,
  ...props
}: FieldProps & { checked: boolean; onValue: (checked: boolean) => void }) => (
  <div class={`field${props.error ? ' field-wrong' : ''}`}>
    <label class="choice">
      <input
        {...described(props)}
        type="checkbox"
        checked={checked}
        onChange={event => onValue(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
    <FieldNotes {...props} />
  </div>
);
