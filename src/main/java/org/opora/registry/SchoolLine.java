package org.opora.registry;

import java.util.UUID;

/** A school as a line of the register. */
public record SchoolLine(
        UUID id,
        String name,
        String shortName,
        SchoolType type,
        String municipality,
        String phone,
        int pupils,
        int teachers,
        boolean archived) {}
