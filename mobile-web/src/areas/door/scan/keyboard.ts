const LONGEST_GAP = 120;
const SHORTEST = 12;

/**
 * Listens for a keyboard scanner: letters that follow each other faster than anybody types, ended by Enter. What is
 * typed into a field stays there.
 */
export const readKeyboard = (seen: (text: string) => void): (() => void) => {
  let text = '';
  let last = 0;
  const typed = (event: KeyboardEvent) => {
    if ((event.target as Element | null)?.closest?.('input, textarea, select')) return;
    if (event.timeStamp - last > LONGEST_GAP) text = '';
    last = event.timeStamp;
    if (event.key === 'Enter') {
      if (text.length >= SHORTEST) {
        event.preventDefault();
        seen(text);
      }
      text = '';
    } else if (event.key.length === 1) text += event.key;
  };
  addEventListener('keydown', typed);
  return () => removeEventListener('keydown', typed);
};
