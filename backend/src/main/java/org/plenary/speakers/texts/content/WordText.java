package org.plenary.speakers.texts.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.plenary.speakers.texts.content.Content.Count;

/**
 * A Word document: an archive whose list of content types names a main document, complete, without password, without macros,
 * enclosed files, programs or templates from elsewhere. Every part is unpacked once, in pieces, and measured.
 */
final class WordText {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_OF_ONE = 64L << 20;
    private static final long MOST = 128L << 20;
    private static final String TYPES = "[Content_Types].xml";
    private static final int OPENING = 8;

    /** Longer than any name that Word gives. */
    private static final int LONGEST_NAME = 512;

    /** To be found anywhere in a name, one step per letter: nothing in it repeats. */
    private static final Pattern ACTIVE = Pattern.compile(
            "^vba(project|data)|/vbaproject|/(embeddings|activex|ctrlprops)/|^customui/"
                    + "|\\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|msi|sh|hta|lnk)\\z",
            Pattern.CASE_INSENSITIVE);

    private final ZipFile archive;
    private final Budget budget;
    private long unfolded;

    private WordText(ZipFile archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    static Content of(Path file, Bytes bytes, Budget budget) throws IOException {
        if (JavaProgram.is(bytes)) {
            throw Refused.executable();
        }
        if (bytes.count("PK\u0001\u0002") > MOST_PARTS) {
            throw Refused.damaged();
        }
        try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
            return new WordText(archive, budget).content();
        } catch (XMLStreamException e) {
            throw Refused.damaged();
        }
    }

    private Content content() throws IOException, XMLStreamException {
        Set<String> names = new HashSet<>();
        Enumeration<ZipArchiveEntry> entries = archive.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || isOdd(entry.getName())) {
                throw Refused.damaged();
            }
            checkPart(entry);
        }
        WordXml.Types types = types();
        checkFields(types);
        try (InputStream document = open(types.main())) {
            return new Content(TextKind.DOCX, null, count(document));
        }
    }

    private void checkPart(ZipArchiveEntry entry) throws IOException, XMLStreamException {
        if (!budget.allows(0)) {
            throw Refused.unfolds();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refused.encrypted();
        }
        if (ACTIVE.matcher(entry.getName()).find()) {
            throw Refused.active();
        }
        if (!archive.canReadEntryData(entry)) {
            throw Refused.damaged();
        }
        measure(entry);
        if (entry.getName().endsWith(".rels")) {
            try (InputStream relations = archive.getInputStream(entry)) {
                WordXml.checkRelations(relations, budget);
            }
        }
    }

    private void measure(ZipArchiveEntry entry) throws IOException {
        byte[] piece = new byte[8192];
        long one = 0;
        try (InputStream part = archive.getInputStream(entry)) {
            if (Form.isExecutable(part.readNBytes(OPENING))) {
                throw Refused.executable();
            }
            for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
                one += read;
                unfolded += read;
                if (one > MOST_OF_ONE || unfolded > MOST || !budget.allows(0)) {
                    throw Refused.unfolds();
                }
            }
        }
    }

    private void checkFields(WordXml.Types types) throws IOException, XMLStreamException {
        Enumeration<ZipArchiveEntry> entries = archive.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory() && types.text(entry.getName())) {
                try (InputStream part = archive.getInputStream(entry)) {
                    WordXml.checkFields(part, budget);
                }
            }
        }
    }

    private WordXml.Types types() throws IOException, XMLStreamException {
        if (archive.getEntry(TYPES) == null) {
            throw Refused.type(); // an archive, but no document
        }
        try (InputStream types = open(TYPES)) {
            return WordXml.types(types, budget);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw Refused.damaged();
        }
        return archive.getInputStream(entry);
    }

    private @Nullable Count count(InputStream document) throws XMLStreamException {
        var words = new WordCount();
        WordXml.read(document, words, budget);
        return words.count();
    }

    /** Names that point out of the archive, or that two programs would read in two ways. */
    private static boolean isOdd(String name) {
        return name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains("..")
                || name.chars().anyMatch(Character::isISOControl);
    }
}
