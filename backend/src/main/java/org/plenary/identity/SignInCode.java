package org.plenary.identity;

/** The code of a letter as people type it: with spaces or hyphens, in the digits of their own script. */
final class SignInCode {

    private SignInCode() {}

    /** The digits 0 to 9 of what was typed; whatever is no digit is left out. */
    static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .filter(Character::isDigit)
                .limit(SignInLinks.CODE_DIGITS + 1L)
                .forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }
}
