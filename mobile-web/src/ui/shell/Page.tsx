import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { BackLink } from '../nav/SectionNav';
import { useTitle } from './useTitle';

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
  ornament,
  children,
}: {
  title: string;
  eyebrow?: ComponentChildren;
  lead?: ComponentChildren;
  back?: { href: string; label: string };
  /** Drawn beside the title, below it on a phone. */
  ornament?: ComponentChildren;
  children: ComponentChildren;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  useTitle(title);
  return (
    <div class="page">
      <header class={ornament ? 'page-head page-head-ornate' : 'page-head'}>
        {back && <BackLink href={back.href}>{back.label}</BackLink>}
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="page-lead">{lead}</p>}
        {ornament && <div class="page-ornament">{ornament}</div>}
      </header>
      {children}
    </div>
  );
};
