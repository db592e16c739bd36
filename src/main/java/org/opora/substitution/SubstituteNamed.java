package org.opora.substitution;

import java.util.UUID;

/**
 * Somebody is to do the work of somebody absent. Published in the transaction in which it is named.
 *
 * @param substitute who should hear of it
 */
public record SubstituteNamed(UUID substitution, UUID substitute) {}
