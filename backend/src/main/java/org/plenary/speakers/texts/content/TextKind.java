package org.plenary.speakers.texts.content;

import org.plenary.kernel.WireName;

/** What a text may be handed in as. */
public enum TextKind implements WireName {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    TXT("text/plain");

    private final String mediaType;

    TextKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The one type under which such a text leaves the server. */
    public String mediaType() {
        return mediaType;
    }
}
