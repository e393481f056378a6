package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the repository's documents point at is there, and every picture kept for them is shown by one. */
class DocumentLinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of(".git", "node_modules", "target", "dist");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");

    private final Set<Path> pointedAt = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();

    @Test
    void everyRelativeLinkAndPictureExists() throws IOException {
        List<Path> documents = documents();
        assertThat(documents).contains(ROOT.resolve("README.md"), ROOT.resolve("mobile-web/README.md"));
        for (Path document : documents) {
            read(document);
        }
        assertThat(pointedAt).contains(ROOT.resolve("CONTRIBUTING.md"));
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureIsShown() throws IOException {
        for (Path document : documents()) {
            read(document);
        }
        try (var pictures = Files.list(ROOT.resolve("backend/docs/pictures"))) {
            assertThat(pictures.toList()).isNotEmpty().isSubsetOf(pointedAt);
        }
    }

    private void read(Path document) throws IOException {
        LINK.matcher(Files.readString(document)).results().forEach(found -> {
            String link = found.group(1) == null ? found.group(2) : found.group(1);
            String place = link.replaceFirst("#.*", "");
            if (!place.isEmpty() && !place.matches("/.*|[a-z]+:.*")) {
                follow(document, place);
            }
        });
    }

    private void follow(Path document, String place) {
        Path target = document.resolveSibling(place).normalize();
        pointedAt.add(target);
        if (!Files.exists(target)) {
            broken.add(ROOT.relativize(document) + ": " + place);
        }
    }

    private static List<Path> documents() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean ours = !NOT_OURS.contains(folder.getFileName().toString());
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
