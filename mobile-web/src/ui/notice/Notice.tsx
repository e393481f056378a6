import type { ComponentChildren } from 'preact';
import './notice.css';

/** A few sentences that stand apart. `live` announces a notice that appears after the page did. */
export const Notice = ({
  tone = 'info',
  title,
  children,
  live,
}: {
  tone?: 'info' | 'good' | 'warn' | 'bad';
  title?: string;
  children?: ComponentChildren;
  live?: boolean;
}) => (
  <div class={`notice notice-${tone}`} role={live ? 'status' : undefined}>
    {title && <p class="notice-title">{title}</p>}
    {children}
  </div>
);
