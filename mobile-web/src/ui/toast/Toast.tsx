import { signal } from '@preact/signals';
import { t } from '../../i18n/catalogue';
import './toast.css';

interface Message {
  text: string;
  undo?: () => void;
}

const message = signal<Message | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says in passing that something was done; with `undo` it stays longer. */
export const toast = (text: string, undo?: () => void): void => {
  message.value = { text, undo };
  clearTimeout(timer);
  timer = setTimeout(dismiss, undo ? 12_000 : 6000);
};

const dismiss = () => {
  message.value = undefined;
};

/**
 * The place where passing messages appear; part of the shell. On a phone it takes a line of its own below the header,
 * so that it never lies over a heading or a button; on a wide screen it stands in a corner.
 */
export const Toasts = () => (
  <div class="toasts" role="status">
    {message.value && (
      <div class="toast">
        <span>{message.value.text}</span>
        {message.value.undo && (
          <button
            type="button"
            onClick={() => {
              message.value?.undo?.();
              dismiss();
            }}
          >
            {t('core.form.undo')}
          </button>
        )}
        <button type="button" onClick={dismiss}>
          {t('core.form.close')}
        </button>
      </div>
    )}
  </div>
);
