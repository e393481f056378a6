package org.plenary.identity;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;

/** Binds and reads what may be null. */
final class Rows {

    private Rows() {}

    static Parameter text(@Nullable Object value) {
        return Parameters.in(R2dbcType.VARCHAR, value == null ? null : value.toString());
    }

    static Parameter id(@Nullable UUID value) {
        return Parameters.in(PostgresqlObjectId.UUID, value);
    }

    static Parameter bytes(byte @Nullable [] value) {
        return Parameters.in(R2dbcType.VARBINARY, value);
    }

    static @Nullable MeetingCode meeting(Readable row) {
        String code = row.get("meeting", String.class);
        return code == null ? null : MeetingCode.of(code);
    }

    static @Nullable DelegationId delegation(Readable row) {
        UUID id = row.get("delegation", UUID.class);
        return id == null ? null : new DelegationId(id);
    }
}
