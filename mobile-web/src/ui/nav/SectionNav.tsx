import { useEffect, useId, useState } from 'preact/hooks';
import { path } from '../../app/location';
import './nav.css';

export interface Section {
  href: string;
  label: string;
  /** A small number beside the label, such as open tasks. */
  count?: number;
}

/** More than these do not fit into one line of a phone. */
const ONE_LINE = 4;

/**
 * The sections of one area. They are links, not tabs: each has its own address. Where they are many, a phone shows the
 * present one and unfolds the others on request.
 */
export const SectionNav = ({ sections, label }: { sections: Section[]; label: string }) => {
  const [open, setOpen] = useState(false);
  const list = useId();
  const present = path.value;
  useEffect(() => setOpen(false), [present]);
  const many = sections.length > ONE_LINE;
  return (
    <nav
      class={many ? 'sections sections-many' : 'sections'}
      aria-label={label}
      onKeyDown={event => event.key === 'Escape' && setOpen(false)}
    >
      {many && (
        <button
          type="button"
          class="sections-toggle"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <span class="sections-label">{label}</span>
          <span class="sections-present">{sections.find(section => section.href === present)?.label}</span>
        </button>
      )}
      <ul id={list} class={open ? 'sections-open' : undefined}>
        {sections.map(section => (
          <li key={section.href}>
            <a href={section.href} aria-current={present === section.href ? 'page' : undefined}>
              {section.label}
              {section.count ? <span class="sections-count">{section.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The way back to the page above. */
export const BackLink = ({ href, children }: { href: string; children: string }) => (
  <a class="back" href={href}>
    <span aria-hidden="true" class="back-arrow" />
    <bdi>{children}</bdi>
  </a>
);
