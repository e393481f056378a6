import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/catalogue';
import './button.css';

export interface ButtonProps {
  children: ComponentChildren;
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  busy?: boolean;
  disabled?: boolean;
  onClick?: (event: MouseEvent) => void;
  /** Full width, as the one main act of a phone's page. */
  wide?: boolean;
  /** Names the button when its text alone does not say what it acts upon. */
  label?: string;
  id?: string;
}

/** One act. While `busy` it stays focused, says so to screen readers, and cannot be pressed twice. */
export const Button = ({
  children,
  kind = 'primary',
  type = 'button',
  busy,
  wide,
  label,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    class={`button button-${kind}${wide ? ' button-wide' : ''}`}
    aria-label={label}
    aria-disabled={busy ? 'true' : undefined}
    onClick={busy ? event => event.preventDefault() : rest.onClick}
  >
    {children}
    {busy && <span class="button-busy" role="status" aria-label={t('core.state.working')} />}
  </button>
);

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
