import { described, Field, type FieldProps } from './Field';
import { Remaining, type TextLimit } from './Remaining';

export interface TextProps extends FieldProps, TextLimit {
  value: string;
  onValue: (value: string) => void;
  autocomplete?: string;
  /** `auto` for people's names: the script decides the direction (R9). */
  dir?: 'auto' | 'ltr';
  lang?: string;
}

export interface TextFieldProps extends TextProps {
  type?: 'text' | 'email' | 'tel' | 'search' | 'number' | 'date';
  inputMode?: 'text' | 'numeric' | 'email' | 'search';
  /** Cuts off what is longer: for codes only, never for what people write. */
  maxLength?: number;
  short?: boolean;
}

/** One line of text. */
export const TextField = ({ value, onValue, type = 'text', short, dir, ...props }: TextFieldProps) => (
  <Field {...props}>
    <input
      {...described(props)}
      list={undefined}
      class={`control${short ? ' control-short' : ''}`}
      type={type}
      value={value}
      dir={dir ?? (type === 'email' ? 'ltr' : 'auto')}
      lang={props.lang}
      inputMode={props.inputMode}
      autocomplete={props.autocomplete ?? 'off'}
      maxLength={props.maxLength}
      onInput={event => onValue(event.currentTarget.value)}
    />
    <Remaining value={value} limit={props.limit} counted={props.counted} />
  </Field>
);

/** Several lines of text. */
export const TextArea = ({ value, onValue, rows = 4, ...props }: TextProps & { rows?: number }) => (
  <Field {...props}>
    <textarea
      {...described(props)}
      class="control"
      rows={rows}
      value={value}
      dir={props.dir ?? 'auto'}
      lang={props.lang}
      onInput={event => onValue(event.currentTarget.value)}
    />
    <Remaining value={value} limit={props.limit} counted={props.counted} />
  </Field>
);
