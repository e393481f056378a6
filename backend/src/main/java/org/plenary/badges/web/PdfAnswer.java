package org.plenary.badges.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF with people in it as an answer: the browser shows it under a name of its own, and nobody keeps it. */
final class PdfAnswer {

    private PdfAnswer() {}

    /** @param name of the file, without its ending */
    static ResponseEntity<byte[]> of(String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }
}
