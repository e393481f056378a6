package org.plenary.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file in which an upload waits until it is whole; it goes when the request ends, however it ends. */
public final class Spool {

    private final Path file;
    private final OutputStream out;
    private final MessageDigest digest;
    private long size;

    private Spool(Path file, MessageDigest digest) throws IOException {
        this.file = file;
        this.digest = digest;
        this.out = Files.newOutputStream(file);
    }

    static Spool open() throws IOException {
        try {
            return new Spool(Files.createTempFile("plenary-upload-", ".upload"), MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The size so far. */
    synchronized long append(byte[] bytes) throws IOException {
        out.write(bytes);
        digest.update(bytes);
        size += bytes.length;
        return size;
    }

    /** The whole upload, once nothing follows. */
    synchronized Spooled whole() throws IOException {
        out.close();
        return new Spooled(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    synchronized boolean remove() throws IOException {
        out.close();
        return Files.deleteIfExists(file);
    }

    /** A whole upload. */
    public record Spooled(Path file, long size, String sha256) {}
}
