package org.opora;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a municipality with schools for one test, so that tests never share rows. */
@Component
public class TestMunicipalities {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient jdbc;

    public TestMunicipalities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A made municipality: ids of it, of its region and of its schools, in order of their slugs {@code school-1 …}. */
    public record Made(UUID id, UUID regionId, String slug, List<UUID> schools) {}

    public Made withSchools(int count) {
        String slug = "test-" + Long.toString(System.nanoTime(), 36) + "-" + NEXT.incrementAndGet();
        UUID region = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into region (id, code, name) values (?, ?, ?)")
                .params(region, slug, "Регион " + slug)
                .update();
        jdbc.sql(
                        "insert into municipality (id, version, region_id, slug, name, short_name, zone) values (?, 0, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        region,
                        slug,
                        "Район " + slug,
                        slug,
                        ZoneId.of("Europe/Moscow").getId())
                .update();
        List<UUID> schools = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            schools.add(school(id, number));
        }
        return new Made(id, region, slug, List.copyOf(schools));
    }

    /** Adds many schools in one statement, for measurements: nobody works in them. */
    public void addSchools(UUID municipality, int count) {
        jdbc.sql(
                        """
                        insert into school (id, version, municipality_id, slug, name, short_name, type)
                        select gen_random_uuid(), 0, ?, 'many-' || n, 'Школа ' || n, 'СОШ № ' || n, 'SECONDARY'
                          from generate_series(1, ?) n
                        """)
                .params(municipality, count)
                .update();
    }

    private UUID school(UUID municipality, int number) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into school (id, version, municipality_id, slug, name, short_name, type) values (?, 0, ?, ?, ?, ?, 'SECONDARY')")
                .params(id, municipality, "school-" + number, "Школа " + number, "СОШ № " + number)
                .update();
        return id;
    }
}
