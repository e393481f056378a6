package org.plenary.testing;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations on the class path, as a number: another number, another template database. */
final class Migrations {

    private Migrations() {}

    static String fingerprint() {
        CRC32 checksum = new CRC32();
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            Arrays.sort(scripts, Comparator.comparing(script -> String.valueOf(script.getFilename())));
            for (Resource script : scripts) {
                checksum.update(String.valueOf(script.getFilename()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                checksum.update(script.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Long.toHexString(checksum.getValue());
    }
}
