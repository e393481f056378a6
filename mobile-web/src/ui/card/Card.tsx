import type { ComponentChildren } from 'preact';
import './card.css';

/** A sheet of its own on the page. */
export const Card = ({ children, title }: { children: ComponentChildren; title?: string }) => (
  <section class="card">
    {title && <h2 class="card-title">{title}</h2>}
    {children}
  </section>
);

/** Rows that belong together, divided by hairlines. */
export const List = ({ children, label }: { children: ComponentChildren; label?: string }) => (
  <ul class="list" aria-label={label}>
    {children}
  </ul>
);

/** One row; with `href` the whole row leads to its page. */
export const ListItem = ({
  children,
  href,
  aside,
}: {
  children: ComponentChildren;
  href?: string;
  aside?: ComponentChildren;
}) => (
  <li class="list-item">
    {href ? (
      <a class="list-main list-link" href={href}>
        <span class="list-text">{children}</span>
        {aside}
        <span class="list-arrow" aria-hidden="true" />
      </a>
    ) : (
      <div class="list-main">
        <div class="list-text">{children}</div>
        {aside}
      </div>
    )}
  </li>
);

/** A term and its value. */
export type Fact = [string, ComponentChildren];

/** Terms with their values: a receipt, a registration, a room. */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl class="facts">
    {facts.map(([term, value]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
