package org.opora.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the register says about a school and a person may change; absent texts are empty, not null. */
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
        boolean rural) {}
