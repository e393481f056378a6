import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/catalogue';
import './field.css';

/** What every field shares; `id` is the server's field name, so that a problem's field finds its place. */
export interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
}

/** The attributes that tie a control to its label, hint and error. */
export const described = ({ id, hint, error }: FieldProps) => ({
  id,
  name: id,
  'aria-invalid': error ? ('true' as const) : undefined,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
});

export const FieldNotes = ({ id, hint, error }: FieldProps) => (
  <>
    {hint && (
      <p id={`${id}-hint`} class="field-hint">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${id}-error`} class="field-error">
        <span class="visually-hidden">{t('core.form.errorPrefix')} </span>
        {error}
      </p>
    )}
  </>
);

export const Optional = ({ optional }: { optional?: boolean }) =>
  optional ? <span class="field-optional"> {t('core.form.optional')}</span> : null;

/** A labelled control: label above, then the hint, then what is wrong, then the control. */
export const Field = ({ children, ...field }: FieldProps & { children: ComponentChildren }) => (
  <div class={`field${field.error ? ' field-wrong' : ''}`}>
    <label class="field-label" for={field.id}>
      {field.label}
      <Optional optional={field.optional} />
    </label>
    <FieldNotes {...field} />
    {children}
  </div>
);

/** Several controls under one question. */
export const FieldSet = ({ children, ...field }: FieldProps & { children: ComponentChildren }) => (
  <fieldset
    class={`field${field.error ? ' field-wrong' : ''}`}
    id={field.id}
    tabIndex={-1}
    aria-describedby={described(field)['aria-describedby']}
  >
    <legend class="field-label">
      {field.label}
      <Optional optional={field.optional} />
    </legend>
    <FieldNotes {...field} />
    {children}
  </fieldset>
);
