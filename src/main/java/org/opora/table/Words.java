package org.opora.table;

import java.util.Locale;

/** How names in a table are compared. */
public final class Words {

    private Words() {}

    /** The name without what people write differently: letter case, quotation marks, double blanks, ё. */
    public static String plain(String text) {
        return text.strip()
                .replaceAll("[«»\"“”„]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }
}
