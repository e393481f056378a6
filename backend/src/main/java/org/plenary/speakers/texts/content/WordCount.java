package org.plenary.speakers.texts.content;

import org.jspecify.annotations.Nullable;
import org.plenary.speakers.texts.content.Content.Count;

/**
 * Counts a text that passes by. A word is what stands between spaces and holds a letter or a digit; a character is a letter or a
 * digit, so that a text in Chinese is counted as its readers count it.
 */
final class WordCount {

    private int words;
    private int characters;
    private boolean inWord;

    void next(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            inWord = false;
        } else if (Character.isLetterOrDigit(codePoint)) {
            characters++;
            words += inWord ? 0 : 1;
            inWord = true;
        }
    }

    void next(CharSequence text) {
        text.codePoints().forEach(this::next);
    }

    /** Where a paragraph, a line or a page ends, a word does. */
    void gap() {
        inWord = false;
    }

    /** Null where nothing was counted. */
    @Nullable
    Count count() {
        return characters == 0 ? null : new Count(words, characters);
    }
}
