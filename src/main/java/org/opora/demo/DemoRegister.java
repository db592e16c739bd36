package org.opora.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The municipalities of the five orders and their schools. Two schools of Рыбинск are those that its order names; all others
 * are plainly invented. Ids follow from the names, so a second run finds everything in place.
 */
@Component
@Profile("demo")
class DemoRegister {

    private final JdbcClient jdbc;

    DemoRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void create() {
        DemoTable.read("municipalities").forEach(this::municipality);
        DemoTable.read("schools").forEach(this::school);
    }

    /** The same name gives the same id on every machine. */
    static UUID idOf(String kind, String name) {
        return UUID.nameUUIDFromBytes(("opora-demo/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private void municipality(CSVRecord line) {
        UUID region = idOf("region", line.get("region_code"));
        UUID municipality = idOf("municipality", line.get("slug"));
        jdbc.sql("insert into region (id, code, name) values (?, ?, ?) on conflict do nothing")
                .params(region, line.get("region_code"), line.get("region"))
                .update();
        jdbc.sql(
                        """
                        insert into municipality (id, version, region_id, slug, name, short_name, zone)
                        values (?, 0, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        municipality,
                        region,
                        line.get("slug"),
                        line.get("name"),
                        line.get("short_name"),
                        line.get("zone"))
                .update();
        body(municipality, "MANAGEMENT", line.get("body"), line.get("body_post"));
        body(municipality, "METHODICAL", line.get("centre"), line.get("centre_post"));
    }

    private void body(UUID municipality, String kind, String name, String post) {
        jdbc.sql(
                        """
                        insert into body (id, version, municipality_id, kind, name, head_post) values (?, 0, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(idOf(kind, municipality.toString()), municipality, kind, name, post)
                .update();
    }

    private void school(CSVRecord line) {
        String key = line.get("municipality") + "/" + line.get("slug");
        int number = Math.floorMod(key.hashCode(), 90) + 10;
        jdbc.sql(
                        """
                        insert into school (id, version, municipality_id, slug, name, short_name, type, address, phone, email, site,
                                            pupils, teachers, rural)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        idOf("school", key),
                        idOf("municipality", line.get("municipality")),
                        line.get("slug"),
                        line.get("name"),
                        line.get("short_name"),
                        line.get("type"),
                        "ул. Школьная, д. " + number,
                        "+7 (000) 000-00-" + number,
                        line.get("slug") + "@" + line.get("municipality") + ".example",
                        "https://" + line.get("slug") + "." + line.get("municipality") + ".example",
                        Integer.parseInt(line.get("pupils")),
                        Integer.parseInt(line.get("teachers")),
                        Boolean.parseBoolean(line.get("rural")))
                .update();
    }
}
