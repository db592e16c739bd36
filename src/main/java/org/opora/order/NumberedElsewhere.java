package org.opora.order;

import java.util.UUID;

/**
 * Orders that another feature knows by number and date only, because they were given before it began: their numbers are
 * taken, too.
 */
public interface NumberedElsewhere {

    /** Whether the authority gave an order of that number in that year. */
    boolean isTaken(UUID municipalityId, int year, String number);
}
