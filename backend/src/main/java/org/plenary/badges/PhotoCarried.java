package org.plenary.badges;

import org.plenary.kernel.WireName;

/** Whether a person's badge is to carry a photo, and if not, why (B1). */
public enum PhotoCarried implements WireName {
    YES,
    /** The meeting chose other categories. */
    CATEGORY,
    /** Heads of State or Government, vice-presidents and crown princes carry none whatever their category. */
    LEVEL
}
