package org.opora.monitoring;

import java.util.UUID;

/**
 * A school that still owes something to a monitoring.
 *
 * @param phone empty when the register has none
 * @param results whether its exam results are missing
 * @param data whether its data are missing
 */
public record Debtor(UUID schoolId, String school, String phone, boolean results, boolean data) {}
