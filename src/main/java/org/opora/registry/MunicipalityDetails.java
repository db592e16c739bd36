package org.opora.registry;

import java.time.ZoneId;
import java.util.List;

/** What an administrator says about a municipality. */
public record MunicipalityDetails(String name, String shortName, ZoneId zone) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_SHORT_NAME = 80;

    /** The zones of Russia from west to east. */
    public static final List<String> ZONES = List.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka");
}
