import { described, FieldNotes, type FieldProps } from './Field';
import '../button/button.css';
import './file.css';

interface FileFieldProps extends FieldProps {
  /** What the button says; a browser's own speaks the browser's language and not the reader's. */
  button: string;
  /** The name of the chosen file, in a sentence; nothing while none is chosen. */
  chosen?: string;
  accept: string;
  capture?: 'environment' | 'user';
  onFile: (file?: File) => void;
}

/**
 * Chooses a file. The browser's control is there for keyboards and screen readers, unseen; what is seen is its label as a button,
 * which shows the focus, and the name of the file, which is spoken when it changes.
 */
export const FileField = ({ button, chosen, accept, capture, onFile, ...field }: FileFieldProps) => (
  <div class={`field${field.error ? ' field-wrong' : ''}`}>
    {field.label !== button && (
      <span class="field-label" id={`${field.id}-label`}>
        {field.label}
      </span>
    )}
    <FieldNotes {...field} />
    <div class="row file-row">
      <input
        {...described(field)}
        class="visually-hidden file-input"
        type="file"
        aria-labelledby={field.label === button ? undefined : `${field.id}-label ${field.id}-button`}
        accept={accept}
        capture={capture}
        onChange={event => onFile(event.currentTarget.files?.[0])}
      />
      <label class="button button-secondary" id={`${field.id}-button`} for={field.id}>
        {button}
      </label>
      <span class="file-name" aria-live="polite">
        {chosen && <bdi>{chosen}</bdi>}
      </span>
    </div>
  </div>
);
