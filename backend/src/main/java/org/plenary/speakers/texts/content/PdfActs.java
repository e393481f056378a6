package org.plenary.speakers.texts.content;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** Walks all objects of a PDF in search of what runs, starts something, or brings along another file. */
final class PdfActs {

    private static final int DEEPEST = 60;
    private static final int MOST_OBJECTS = 200_000;

    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "XFA", "EmbeddedFiles", "RichMediaContent");

    private static final Set<String> VALUES = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "Movie",
            "RichMedia",
            "RichMediaExecute",
            "EmbeddedFile",
            "FileAttachment",
            "GoToE",
            "GoToR");

    private int left = MOST_OBJECTS;

    private PdfActs() {}

    static void check(COSDocument document) {
        var walk = new PdfActs();
        walk.look(document.getTrailer(), 0);
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            walk.look(present(document.getObjectFromPool(key).getObject()), 0);
        }
    }

    /** What is not where the table says it is may be found elsewhere by a reader that repairs. */
    private static COSBase present(@Nullable COSBase object) {
        if (object == null) {
            throw Refused.damaged();
        }
        return object;
    }

    /** What is referred to has its turn by its own number. */
    private void look(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST || --left < 0) {
            throw Refused.damaged();
        }
        if (object instanceof COSDictionary dictionary) {
            dictionary.entrySet().forEach(entry -> {
                if (KEYS.contains(entry.getKey().getName())) {
                    throw Refused.active();
                }
                value(dictionary, entry.getKey(), depth);
            });
        } else if (object instanceof COSArray array) {
            array.forEach(item -> look(item, depth + 1));
        }
    }

    private void value(COSDictionary dictionary, COSName key, int depth) {
        boolean says = key.equals(COSName.S) || key.equals(COSName.TYPE) || key.equals(COSName.SUBTYPE);
        if (says && dictionary.getDictionaryObject(key) instanceof COSName name && VALUES.contains(name.getName())) {
            throw Refused.active();
        }
        look(dictionary.getItem(key), depth + 1);
    }
}
