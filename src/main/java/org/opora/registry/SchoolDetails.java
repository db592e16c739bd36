package org.opora.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register says about a school and a person may change; absent texts are empty, not null.
 *
 * @param headSchoolId the school through which a branch answers; null for every other school
 */
public record SchoolDetails(
        String name,
        String shortName,
        SchoolType type,
        @Nullable UUID headSchoolId,
        String address,
        String phone,
        String email,
        String site,
        int pupils,
        int teachers,
        boolean rural) {

    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_SHORT_NAME = 120;
    public static final int LONGEST_CONTACT = 220;
    public static final int MOST_PUPILS = 20_000;
    public static final int MOST_TEACHERS = 2_000;

    /** Numbers as people write them, with «доб.»; may be empty, as the other contacts. */
    public static final String PHONE = "[-+0-9() доб.,;]{0,60}";

    public static final String EMAIL = "([^\\s@]{1,64}@[^\\s@.]{1,60}(\\.[^\\s@.]{1,30}){1,4})?";
    public static final String SITE = "(https?://[^\\s]{1,200})?";

    /** Before anything is known of a school. */
    static final SchoolDetails NONE =
            new SchoolDetails("", "", SchoolType.SECONDARY, null, "", "", "", "", 0, 0, false);

    /** The same with another head school. */
    public SchoolDetails withHead(@Nullable UUID head) {
        return new SchoolDetails(name, shortName, type, head, address, phone, email, site, pupils, teachers, rural);
    }
}
