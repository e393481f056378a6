package org.plenary.speakers.texts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.TextId;
import org.plenary.network.Entities;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.texts.StatementText;
import org.plenary.speakers.texts.Texts;
import org.plenary.speakers.texts.Texts.Opened;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The bytes of a text, as a file to keep and never as a page: whatever is in it, no browser shows it as part of this site. The
 * name is ours, the type is one of three, and a browser that shows it nevertheless does so in a sandbox without any rights.
 */
@RestController
class TextFileController {

    private static final String NO_RIGHTS = "sandbox; default-src 'none'";
    private static final DataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final Texts texts;
    private final Entities entities;

    TextFileController(Texts texts, Entities entities) {
        this.texts = texts;
        this.entities = entities;
    }

    /** One version as it was handed in; reading it under embargo is noted in the audit trail. */
    @GetMapping("/api/v1/meetings/{meeting}/lists/{list}/inscriptions/{inscription}/texts/{text}/file")
    @AllowSignedIn
    Mono<ResponseEntity<Flux<DataBuffer>>> file(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @PathVariable TextId text,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return texts.open(new InscriptionPath(meeting, list, inscription), text, viewer)
                .zipWith(entities.directory())
                .map(found -> answer(
                        found.getT1(),
                        found.getT2()
                                .ref(found.getT1().of().inscription().entity(), language)
                                .name()));
    }

    private static ResponseEntity<Flux<DataBuffer>> answer(Opened opened, String entity) {
        StatementText text = opened.text();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(text.mediaType()))
                .contentLength(text.size())
                .eTag("\"" + text.sha256() + "\"")
                .cacheControl(
                        opened.of().isUnderEmbargo()
                                ? CacheControl.noStore()
                                : CacheControl.noCache().cachePrivate())
                .header("Content-Security-Policy", NO_RIGHTS)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, name(opened, entity))
                .body(opened.bytes().map(BUFFERS::wrap));
    }

    /** The entity in the reader's language, the language of the text, its version: {@code Namibia-en-2.pdf}. */
    private static String name(Opened opened, String entity) {
        String plain = entity.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
        String name = "%s-%s-%d.%s"
                .formatted(
                        plain,
                        opened.text().language(),
                        opened.text().version(),
                        opened.text().content().kind().wire());
        return ContentDisposition.attachment().filename(name, UTF_8).build().toString();
    }
}
