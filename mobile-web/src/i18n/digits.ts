const DIGIT = /\p{Nd}/gu;

/** The value of a decimal digit of any script: scripts have theirs in runs of ten that begin with a zero. */
const digitValue = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
};

/** What was typed, with the digits of any script as 0 to 9, to compare with numbers and serials. */
export const plainDigits = (typed: string): string => typed.normalize('NFKC').replace(DIGIT, digitValue);
