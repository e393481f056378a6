import { path } from '../../app/location';
import './nav.css';

export interface Section {
  href: string;
  label: string;
  /** A small number beside the label, such as open tasks. */
  count?: number;
}

/** The sections of one area. They are links, not tabs: each has its own address. */
export const SectionNav = ({ sections, label }: { sections: Section[]; label: string }) => (
  <nav class="sections" aria-label={label}>
    <ul>
      {sections.map(section => (
        <li key={section.href}>
          <a href={section.href} aria-current={path.value === section.href ? 'page' : undefined}>
            {section.label}
            {section.count ? <span class="sections-count">{section.count}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The way back to the page above. */
export const BackLink = ({ href, children }: { href: string; children: string }) => (
  <a class="back" href={href}>
    <span aria-hidden="true" class="back-arrow" />
    {children}
  </a>
);
