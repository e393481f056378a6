import type { ComponentChildren } from 'preact';
import './state.css';

/** Nothing here yet, and what will be. */
export const Empty = ({ children, act }: { children: ComponentChildren; act?: ComponentChildren }) => (
  <div class="empty">
    <p>{children}</p>
    {act}
  </div>
);
