package org.plenary.badges.prints.web;

import org.plenary.badges.prints.PrintFiles;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PrintRunId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of a print run, piece by piece: none is ever in memory as a whole. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/badge-prints/{print}")
class PrintFileController {

    private static final DataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final PrintFiles files;

    PrintFileController(PrintFiles files) {
        this.files = files;
    }

    /** One part, as soon as it is made. */
    @GetMapping("/parts/{part}.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<Flux<DataBuffer>>> part(
            @PathVariable MeetingCode meeting, @PathVariable PrintRunId print, @PathVariable int part) {
        return files.part(meeting, print, part)
                .map(opened -> answer(opened, "badges-%s-%03d.pdf".formatted(meeting, part)));
    }

    /** All parts as one file, once the run is ready. */
    @GetMapping("/all.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<Flux<DataBuffer>>> all(@PathVariable MeetingCode meeting, @PathVariable PrintRunId print) {
        return files.whole(meeting, print).map(opened -> answer(opened, "badges-%s.pdf".formatted(meeting)));
    }

    private static ResponseEntity<Flux<DataBuffer>> answer(PrintFiles.Opened opened, String name) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
        if (opened.size() > 0) {
            answer.contentLength(opened.size());
        }
        return answer.body(opened.bytes().map(BUFFERS::wrap));
    }
}
