package org.plenary.badges.prints;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PrintRunId;
import org.plenary.platform.BlockingWork;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of print runs: each part as it was made, or all parts as one file, put together on disk and not in memory. */
@Service
public class PrintFiles {

    private final PrintRuns runs;
    private final PieceStore pieces;
    private final BlockingWork work;
    private final PrintFolders folders;

    PrintFiles(PrintRuns runs, PieceStore pieces, BlockingWork work, PrintFolders folders) {
        this.runs = runs;
        this.pieces = pieces;
        this.work = work;
        this.folders = folders;
    }

    /** A file to hand out: its size, and its bytes when they are asked for. */
    public record Opened(PrintRun run, long size, Flux<byte[]> bytes) {}

    /** One part, or the problem why it is not to be had. */
    public Mono<Opened> part(MeetingCode meeting, PrintRunId id, int number) {
        return runs.get(meeting, id).map(run -> {
            PrintPart part = run.requirePart(number);
            return new Opened(run, part.size(), pieces.read(id, number));
        });
    }

    /** All parts in their order as one file, or the problem why it is not to be had. The size is known when it is put together. */
    public Mono<Opened> whole(MeetingCode meeting, PrintRunId id) {
        return runs.get(meeting, id).map(PrintRun::requireWhole).map(run -> new Opened(run, -1, bytes(run)));
    }

    private Flux<byte[]> bytes(PrintRun run) {
        return Flux.usingWhen(Mono.fromSupplier(folders::open), folder -> whole(run, folder), this::close);
    }

    private Flux<byte[]> whole(PrintRun run, PrintFolder folder) {
        return Flux.fromIterable(run.parts())
                .concatMap(part -> laid(run, part, folder), 1)
                .collectList()
                .flatMap(parts -> work.call(() -> folder.use(path -> merged(parts, path))))
                .flatMapMany(this::read);
    }

    private Mono<String> laid(PrintRun run, PrintPart part, PrintFolder folder) {
        String file = part.number() + ".pdf";
        return pieces.read(run.id(), part.number())
                .concatMap(bytes -> work.call(() -> folder.use(path -> appended(path.resolve(file), bytes))), 1)
                .then(Mono.just(file));
    }

    private static boolean appended(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(bytes);
        }
        return true;
    }

    private static Path merged(List<String> parts, Path folder) throws IOException {
        Path whole = folder.resolve("whole.pdf");
        var merger = new PDFMergerUtility();
        merger.setDocumentMergeMode(PDFMergerUtility.DocumentMergeMode.OPTIMIZE_RESOURCES_MODE);
        for (String part : parts) {
            merger.addSource(folder.resolve(part).toFile());
        }
        merger.setDestinationFileName(whole.toString());
        // beside the parts, where nobody else on the machine may look
        MemoryUsageSetting memory = MemoryUsageSetting.setupTempFileOnly();
        memory.setTempDir(folder.toFile());
        merger.mergeDocuments(memory.streamCache);
        return whole;
    }

    private Flux<byte[]> read(Path file) {
        return Flux.usingWhen(
                work.call(() -> Files.newInputStream(file)),
                open -> Flux.range(0, Integer.MAX_VALUE)
                        .hide()
                        .concatMap(piece -> work.call(() -> open.readNBytes(PieceStore.PIECE)), 1)
                        .takeWhile(bytes -> bytes.length > 0),
                this::close);
    }

    private Mono<Boolean> close(InputStream open) {
        return work.call(() -> {
            open.close();
            return true;
        });
    }

    private Mono<Boolean> close(PrintFolder folder) {
        return work.call(() -> {
            folder.close();
            return true;
        });
    }
}
