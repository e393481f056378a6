package org.plenary.badges;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PhotoTermsStore {

    private final DatabaseClient database;

    PhotoTermsStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<PhotoTerms> find(MeetingCode meeting) {
        return database.sql("select categories, version from badges_photo_terms where meeting = :meeting")
                .bind("meeting", meeting.value())
                .map(PhotoTermsStore::terms)
                .one()
                .defaultIfEmpty(PhotoTerms.NONE);
    }

    /** Empty when somebody else changed them since that version (L22). */
    Mono<PhotoTerms> change(MeetingCode meeting, Collection<BadgeCategory> categories, long version) {
        String sql = version == 0 ? """
                        insert into badges_photo_terms (meeting, categories) values (:meeting, :categories)
                        on conflict do nothing returning categories, version
                        """ : """
                        update badges_photo_terms set categories = :categories, version = version + 1
                        where meeting = :meeting and version = %d returning categories, version
                        """.formatted(version);
        return database.sql(sql)
                .bind("meeting", meeting.value())
                .bind(
                        "categories",
                        categories.stream().sorted().map(BadgeCategory::wire).toArray(String[]::new))
                .map(PhotoTermsStore::terms)
                .one();
    }

    private static PhotoTerms terms(Readable row) {
        return new PhotoTerms(
                Arrays.stream(Columns.get(row, "categories", String[].class))
                        .map(name -> WireName.of(BadgeCategory.class, name))
                        .collect(Collectors.toSet()),
                Columns.get(row, "version", Long.class));
    }
}
