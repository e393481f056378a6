package org.plenary.calendar;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.RoomId;

/** Where: the room decides whether it is another place; its name may be corrected without anybody moving (C1). */
record Place(@Nullable RoomId room, LocalizedText name) {}
