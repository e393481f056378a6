package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Uploads beyond the limit and those that break off: refused early, no memory taken, nothing left. */
@PlenaryTest
@Import(SignedIn.class)
class TextUploadTest extends TextStage {

    private static final long LARGE = 200L << 20;
    private static final long LITTLE = 32L << 20;

    @Autowired
    Environment environment;

    private final AtomicLong sent = new AtomicLong();

    @Test
    void aFileThatSaysItsSizeIsRefusedBeforeItIsRead() throws Exception {
        String said = talk("Content-Length: " + LARGE + "\r\n\r\n" + "0".repeat(1000));
        assertThat(said).startsWith("HTTP/1.1 413").contains("speakers.text-too-large", "10 MB", "\"next\"");
        nothingIsLeft();
    }

    @Test
    void aFileThatDoesNotSayItsSizeIsRefusedAtTheLimit() throws Exception {
        long before = PlatformDependent.usedDirectMemory();
        var most = new AtomicLong();
        String said = upload(BodyPublishers.ofInputStream(() -> new Zeros(most)));
        assertThat(said).isIn("413", "closed");
        assertThat(most.get() - before).as("direct memory taken").isLessThan(LITTLE);
        nothingIsLeft();
    }

    @Test
    void aLineThatIsCutLeavesNothing() throws Exception {
        try (var line = open()) {
            write(line, head() + "Content-Length: 5000000\r\n\r\n" + "x".repeat(3_000_000));
            Thread.sleep(500);
        }
        nothingIsLeft();
        handedIn("Encore");
    }

    @Test
    void aLengthThatIsNotKeptIsAnotherFileAtMost() throws Exception {
        String said = talk("Content-Length: 6\r\n\r\nMerci et encore beaucoup plus");
        assertThat(said).startsWith("HTTP/1.1 201").contains("\"size\":6");
    }

    private void nothingIsLeft() throws Exception {
        for (int tries = 0; tries < 50 && !waiting().isEmpty(); tries++) {
            Thread.sleep(100);
        }
        assertThat(waiting()).isEmpty();
        assertThat(rows("speakers_text where inscription = '" + inscription + "'"))
                .isZero();
        assertThat(rows("speakers_text_part where text not in (select id from speakers_text where version = 1)"))
                .isZero();
        assertThat(trail()).doesNotContain("speakers.text-handed-in");
    }

    private static java.util.List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("plenary-upload-"))
                    .filter(file -> file.toFile().lastModified() > STARTED)
                    .toList();
        }
    }

    private static final long STARTED = System.currentTimeMillis();

    private String upload(BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + uri()))
                .header("Cookie", "XSRF-TOKEN=test-token; plenary-session=" + token())
                .header("X-XSRF-TOKEN", "test-token")
                .header("Content-Type", "application/octet-stream")
                .timeout(Duration.ofSeconds(60))
                .POST(body)
                .build();
        try {
            var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            return String.valueOf(client.send(request, BodyHandlers.ofString()).statusCode());
        } catch (IOException e) {
            return "closed"; // by the server, while more was being sent
        }
    }

    private String talk(String rest) throws IOException {
        try (var line = open()) {
            write(line, head() + rest);
            var said = new StringBuilder();
            byte[] piece = new byte[4096];
            while (!said.toString().contains("}")) {
                int read = line.getInputStream().read(piece);
                if (read < 0) {
                    break;
                }
                said.append(new String(piece, 0, read, StandardCharsets.UTF_8));
            }
            return said.toString();
        }
    }

    private Socket open() throws IOException {
        var line = new Socket("127.0.0.1", Integer.parseInt(port()));
        line.setSoTimeout(20_000);
        return line;
    }

    private static void write(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        line.getOutputStream().flush();
    }

    private String head() {
        return "POST " + uri() + " HTTP/1.1\r\nHost: 127.0.0.1:" + port()
                + "\r\nCookie: XSRF-TOKEN=test-token; plenary-session=" + token()
                + "\r\nX-XSRF-TOKEN: test-token\r\nContent-Type: application/octet-stream\r\n";
    }

    private String uri() {
        return segment.path(path + "?language=fr");
    }

    private String port() {
        return environment.getRequiredProperty("local.server.port");
    }

    private String token() {
        return signedIn.as(Grant.focalPoint(segment.meeting, spain.delegation()))
                .token();
    }

    /** Two hundred megabytes that nobody holds; looks at the server's memory as they go. */
    private final class Zeros extends InputStream {

        private final AtomicLong most;

        Zeros(AtomicLong most) {
            this.most = most;
        }

        @Override
        public int read() {
            return sent.getAndIncrement() < LARGE ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            most.accumulateAndGet(PlatformDependent.usedDirectMemory(), Math::max);
            return sent.addAndGet(length) <= LARGE ? length : -1;
        }
    }
}
