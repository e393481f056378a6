import './hemicycle.css';

interface Seat {
  x: number;
  y: number;
  front: boolean;
}

const ROWS = [38, 54, 70, 86, 102];
const SPACING = 11.5;

const rowOf = (radius: number, row: number): Seat[] => {
  const count = Math.floor((Math.PI * radius) / SPACING);
  return Array.from({ length: count }, (_, seat) => {
    const angle = Math.PI * ((seat + 0.5) / count);
    return { x: 110 - radius * Math.cos(angle), y: 110 - radius * Math.sin(angle), front: row === 0 };
  });
};

const SEATS = ROWS.flatMap(rowOf);

/** The seats of a plenary hall around its rostrum: the house's ornament, without meaning for a screen reader. */
export const Hemicycle = () => (
  <svg class="hemicycle" viewBox="0 0 220 116" aria-hidden="true">
    {SEATS.map(seat => (
      <circle key={`${seat.x} ${seat.y}`} cx={seat.x} cy={seat.y} r="3.4" class={seat.front ? 'front' : ''} />
    ))}
    <path d="M98 112h24" class="rostrum" />
  </svg>
);
