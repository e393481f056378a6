/** A category in its colour and its letter, as on the printed badge; the name stands beside it (B1). */
export const CategoryMark = ({ letter, colour }: { letter: string; colour: string }) => (
  <svg class="category-mark" viewBox="0 0 48 48" aria-hidden="true">
    <rect width="48" height="48" rx="10" fill={colour} />
    <circle cx="24" cy="24" r="16" fill="#fff" />
    <text x="24" y="31.5" text-anchor="middle" font-size="21" font-weight="700" fill="#14181f">
      {letter}
    </text>
  </svg>
);
