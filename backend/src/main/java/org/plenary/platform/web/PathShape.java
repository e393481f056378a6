package org.plenary.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What can be seen of a path pattern without matching it: how many elements it has, and which of them are fixed words. A path that
 * differs there cannot match; whether one matches that does not differ, the pattern itself says.
 */
final class PathShape {

    /** In any of its forms it may stand for no element, or for several. */
    private static final String ANYTHING = "*";

    private final boolean anyLength;
    private final int elements;
    private final List<Word> words = new ArrayList<>();

    private record Word(int place, String text) {}

    PathShape(PathPattern pattern) {
        String text = pattern.getPatternString();
        anyLength = text.contains(ANYTHING);
        List<Element> parsed = PathContainer.parsePath(text).elements();
        elements = parsed.size();
        // The last words first: all routes begin alike.
        for (int place = elements - 1; place >= 0; place--) {
            if (parsed.get(place) instanceof PathSegment segment && isWord(segment.value())) {
                words.add(new Word(place, segment.value()));
            }
        }
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '-');
    }

    /** It says nothing of the length: everything may match. */
    boolean anyLength() {
        return anyLength;
    }

    int elements() {
        return elements;
    }

    boolean mayMatch(PathContainer path) {
        if (anyLength) {
            return true;
        }
        List<Element> given = path.elements();
        if (given.size() != elements) {
            return false;
        }
        for (Word word : words) {
            if (!(given.get(word.place()) instanceof PathSegment segment)
                    || !word.text().equals(segment.valueToMatch())) {
                return false;
            }
        }
        return true;
    }
}
