package org.plenary.registration.portrait;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/** What kind of file a picture is, by its first bytes and never by its name. */
enum PictureKind {
    JPEG,
    PNG,
    WEBP,
    HEIC,
    OTHER;

    private static final String PNG_SIGNATURE = "\u0089PNG\r\n\u001a\n";
    /** The brands of the pictures that telephones write in ISO containers, AVIF among them. */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "heim", "heis", "hevm", "hevs", "mif1", "msf1", "avif", "avis");

    static PictureKind of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 16), ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (text.startsWith(PNG_SIGNATURE)) {
            return PNG;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        }
        boolean heic = text.startsWith("ftyp", 4) && text.length() >= 12 && HEIC_BRANDS.contains(text.substring(8, 12));
        return heic ? HEIC : OTHER;
    }
}
