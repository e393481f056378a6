import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/catalogue';
import { BackLink } from '../nav/SectionNav';

let first = true;

/**
 * One page: its title is the browser's title and its only h1, which takes the focus after navigation, so that a
 * screen reader starts reading there.
 */
export const Page = ({
  title,
  eyebrow,
  lead,
  back,
  children,
}: {
  title: string;
  eyebrow?: ComponentChildren;
  lead?: ComponentChildren;
  back?: { href: string; label: string };
  children: ComponentChildren;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t('core.product')}`;
  }, [title]);
  return (
    <div class="page">
      <header class="page-head">
        {back && <BackLink href={back.href}>{back.label}</BackLink>}
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="page-lead">{lead}</p>}
      </header>
      {children}
    </div>
  );
};
