import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/catalogue';
import './button.css';

export interface ButtonProps {
  children: ComponentChildren;
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  busy?: boolean;
  disabled?: boolean;
  /** Whoever returns a promise keeps the button busy until it settles: a second press does nothing. */
  onClick?: (event: MouseEvent) => unknown;
  /** Full width, as the one main act of a phone's page. */
  wide?: boolean;
  /** Names the button when its text alone does not say what it acts upon. */
  label?: string;
  id?: string;
  /** One of several answers, and the one that stands. */
  pressed?: boolean;
}

/** Runs the act once at a time. */
const useOnce = (act: ButtonProps['onClick']) => {
  const [running, setRunning] = useState(false);
  const held = useRef(false);
  const press = async (event: MouseEvent) => {
    if (held.current) return;
    const result = act?.(event);
    if (!(result instanceof Promise)) return;
    held.current = true;
    setRunning(true);
    try {
      await result;
    } finally {
      held.current = false;
      setRunning(false);
    }
  };
  return { running, press };
};

/** One act. While `busy` it stays focused, says so to screen readers, and cannot be pressed twice. */
export const Button = ({
  children,
  kind = 'primary',
  type = 'button',
  busy,
  wide,
  label,
  onClick,
  pressed,
  ...rest
}: ButtonProps) => {
  const { running, press } = useOnce(onClick);
  const working = busy || running;
  return (
    <button
      {...rest}
      type={type}
      class={`button button-${kind}${wide ? ' button-wide' : ''}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={working ? 'true' : undefined}
      onClick={working ? event => event.preventDefault() : press}
    >
      {children}
      {working && <span class="button-busy" role="status" aria-label={t('core.state.working')} />}
    </button>
  );
};

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export const ButtonLink = ({
  children,
  href,
  kind = 'primary',
  wide,
  download,
}: Pick<ButtonProps, 'children' | 'kind' | 'wide'> & { href: string; download?: boolean }) => (
  <a class={`button button-${kind}${wide ? ' button-wide' : ''}`} href={href} download={download}>
    {children}
  </a>
);
