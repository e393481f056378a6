package org.plenary.badges.prints;

import org.plenary.badges.document.BadgeFormat;
import org.plenary.kernel.Language;

/**
 * What the Secretariat orders.
 *
 * @param language of entities and labels
 * @param covers whether a sheet with the name of each delegation lies before its badges, which then begin on a sheet of their
 *     own; plastic cards never have any
 */
public record PrintOrder(BadgeFormat format, Language language, PrintChoice choice, boolean covers) {

    public PrintOrder {
        covers = covers && format != BadgeFormat.CR80;
    }
}
