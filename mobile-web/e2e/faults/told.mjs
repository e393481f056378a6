/** One line a fault with its figures, so that a run can be read. */
export const told = (fault, figures) => {
  const numbers = Object.entries(figures).map(([name, number]) => `${number} ${name}`);
  console.log(`${fault}: ${numbers.join(', ')}`);
};
