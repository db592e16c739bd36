package org.opora.order;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The entry in the authority's register.
 *
 * @param number free text such as «53-01 (о/д)», unique per authority and year
 * @param scanId stored file of the signed order
 */
public record Registration(String number, LocalDate date, UUID scanId, String remark) {}
