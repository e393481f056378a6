package org.plenary.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.RoomId;

/**
 * Where: room, venue and city decide whether it is another place; the room's name may be corrected without anybody moving (C1).
 */
record Place(@Nullable RoomId room, LocalizedText name, Setting setting) {

    Place(@Nullable RoomId room, LocalizedText name) {
        this(room, name, Setting.UNKNOWN);
    }

    Place in(Setting present) {
        return new Place(room, name, present);
    }

    boolean isElsewhere(@Nullable RoomId otherRoom, Setting otherSetting, Language reader) {
        return !Objects.equals(room, otherRoom) || setting.isElsewhere(otherSetting, reader);
    }
}
