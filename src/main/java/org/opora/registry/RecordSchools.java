package org.opora.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes any number of schools in two statements: former names into the history, then the schools. */
@Component
class RecordSchools {

    private static final String ROWS =
            """
            with row as (
                select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    id uuid, slug text, name text, short_name text, type text, head_school_id uuid, address text, phone text,
                    email text, site text, pupils integer, teachers integer, rural boolean))
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RecordSchools(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param today under which the former names of renamed schools go into the history */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID municipalityId, List<SchoolChange> changes, LocalDate today) {
        String rows = text(changes);
        jdbc.sql(
                        ROWS
                                + """
                        insert into school_history (school_id, changed_on, name, short_name, type)
                        select s.id, :today, s.name, s.short_name, s.type from school s join row on row.id = s.id
                        where (s.name, s.short_name, s.type) <> (row.name, row.short_name, row.type)
                        """)
                .param("rows", rows)
                .param("today", today)
                .update();
        jdbc.sql(
                        ROWS
                                + """
                        insert into school (id, version, municipality_id, slug, name, short_name, type, head_school_id, address,
                                            phone, email, site, pupils, teachers, rural)
                        select id, 0, :municipality, slug, name, short_name, type, head_school_id, address, phone, email, site,
                               pupils, teachers, rural from row
                        on conflict (id) do update set
                            version = school.version + 1, name = excluded.name, short_name = excluded.short_name,
                            type = excluded.type, head_school_id = excluded.head_school_id, address = excluded.address,
                            phone = excluded.phone, email = excluded.email, site = excluded.site, pupils = excluded.pupils,
                            teachers = excluded.teachers, rural = excluded.rural
                        """)
                .param("rows", rows)
                .param("municipality", municipalityId)
                .update();
    }

    private String text(List<SchoolChange> changes) {
        try {
            return json.writeValueAsString(
                    changes.stream().map(RecordSchools::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable Object> row(SchoolChange change) {
        SchoolDetails details = change.after();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", change.id());
        row.put("slug", change.code());
        row.put("name", details.name());
        row.put("short_name", details.shortName());
        row.put("type", details.type());
        row.put("head_school_id", details.headSchoolId());
        row.put("address", details.address());
        row.put("phone", details.phone());
        row.put("email", details.email());
        row.put("site", details.site());
        row.put("pupils", details.pupils());
        row.put("teachers", details.teachers());
        row.put("rural", details.rural());
        return row;
    }
}
