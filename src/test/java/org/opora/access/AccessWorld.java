package org.opora.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.TestMunicipalities;
import org.opora.access.AccessRule.Whose;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two municipalities, one person of each role in the first (of its first school, for school roles), and of every kind of
 * object one of the own school, one of another school there, and one of the other municipality.
 */
@Component
class AccessWorld {

    private final TestMunicipalities municipalities;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessTasks tasks;
    private final Map<String, UUID> madeHere = new HashMap<>();
    private final Map<UUID, String> taskIds = new HashMap<>();
    private UUID ownSchool;
    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);
    private final Map<String, Map<Whose, String>> objects = new HashMap<>();

    AccessWorld(
            TestMunicipalities municipalities, TestAccounts accounts, JdbcClient jdbc, Clock clock, AccessTasks tasks) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** Makes an object of a kind for a place and gives its id. */
    private interface Maker {
        Object make(Place place);
    }

    /** Where an object belongs. */
    private record Place(UUID municipality, String slug, UUID school) {}

    SignedIn person(Role role) {
        return people.get(role);
    }

    /** The id of an object of this kind that belongs there. */
    String id(String kind, Whose whose) {
        if (!objects.containsKey(kind)) {
            throw new IllegalArgumentException("AccessWorld makes no " + kind);
        }
        return whose == Whose.RANDOM
                ? UUID.randomUUID().toString()
                : objects.get(kind).get(whose);
    }

    /** A value of a form; {@code @school} is the id of the own school and so on. */
    String filled(String value) {
        return value.startsWith("@") ? id(value.substring(1), Whose.OWN) : value.replace('_', ' ');
    }

    void make() {
        if (!objects.isEmpty()) {
            return;
        }
        TestMunicipalities.Made here = municipalities.withSchools(2);
        TestMunicipalities.Made elsewhere = municipalities.withSchools(1);
        ownSchool = here.schools().get(0);
        makePeople(here);
        Map<Whose, Place> places = new EnumMap<>(Whose.class);
        places.put(Whose.OWN, new Place(here.id(), here.slug(), here.schools().get(0)));
        places.put(
                Whose.OTHER_SCHOOL,
                new Place(here.id(), here.slug(), here.schools().get(1)));
        places.put(
                Whose.OTHER_MUNICIPALITY,
                new Place(elsewhere.id(), elsewhere.slug(), elsewhere.schools().get(0)));
        makers().forEach((kind, maker) -> {
            Map<Whose, String> made = new EnumMap<>(Whose.class);
            places.forEach((whose, place) -> made.put(whose, maker.make(place).toString()));
            objects.put(kind, made);
        });
    }

    private void makePeople(TestMunicipalities.Made here) {
        for (Role role : Role.values()) {
            people.put(
                    role,
                    switch (role.reach()) {
                        case EVERYWHERE -> accounts.admin();
                        case REGION -> accounts.inRegion(here.regionId(), role);
                        case MUNICIPALITY -> accounts.inMunicipality(here.id(), role);
                        case SCHOOL ->
                            accounts.inSchool(here.id(), here.schools().get(0), role);
                    });
        }
    }

    /** In the order in which they need one another. */
    private Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("municipality", Place::municipality);
        makers.put("school", Place::school);
        makers.put("account", place -> account(place));
        makers.put("grant", this::grant);
        makers.put("document", this::document);
        makers.put("cycle", this::cycle);
        makers.put("case", this::supportCase);
        makers.put("order", this::order);
        makers.put("import", place -> upload(place, "EXAM_RESULTS"));
        makers.put("schoolTable", place -> upload(place, "SCHOOLS"));
        makers.put("round", this::round);
        makers.put("programme", this::programme);
        makers.put("interview", this::interview);
        makers.put("review", this::review);
        makers.put("instruction", this::instruction);
        makers.put("roadmap", this::roadmap);
        makers.put("planrow", this::planRow);
        makers.put("measure", this::measure);
        makers.put("task", this::task);
        makers.put("taskfile", this::taskFile);
        return makers;
    }

    private UUID account(Place place) {
        SignedIn person = accounts.inSchool(place.municipality(), place.school(), Role.STAFF);
        madeHere.put("account" + place.school(), person.accountId());
        return person.accountId();
    }

    private UUID grant(Place place) {
        return jdbc.sql("select id from role_grant where account_id = ?")
                .param(made("account", place))
                .query(UUID.class)
                .single();
    }

    private UUID document(Place place) {
        UUID id = UUID.randomUUID();
        String hash = "0".repeat(64);
        insert(
                "document_content",
                Map.of("sha256", hash, "size", 1, "content", new byte[] {'x'}),
                "on conflict do nothing");
        insert(
                "document",
                Map.of(
                        "id",
                        id,
                        "name",
                        "справка.pdf",
                        "media_type",
                        "application/pdf",
                        "sha256",
                        hash,
                        "municipality_id",
                        place.municipality(),
                        "school_id",
                        place.school(),
                        "uploaded_by",
                        UUID.randomUUID(),
                        "uploaded_at",
                        now()),
                "");
        return id;
    }

    private UUID roadmap(Place place) {
        UUID id = remember("roadmap", place);
        insert(
                "roadmap",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "key",
                        place.slug() + "-plan-" + id,
                        "municipality_id",
                        place.municipality(),
                        "title",
                        "План",
                        "period_start",
                        day(2090, 1),
                        "period_end",
                        day(2090, 12),
                        "state",
                        "RUNNING",
                        "controller",
                        "Руководитель",
                        "opened_by",
                        person(Role.COORDINATOR).accountId(),
                        "opened_on",
                        day(2090, 1)),
                "");
        return id;
    }

    private UUID planRow(Place place) {
        UUID id = remember("planrow", place);
        insert(
                "roadmap_row",
                row(
                        "id", id,
                        "version", 0,
                        "roadmap_id", made("roadmap", place),
                        "municipality_id", place.municipality(),
                        "position", 1,
                        "number", "1",
                        "section", "",
                        "track", "",
                        "activity", "Семинар",
                        "schedule_raw", "по мере обращения",
                        "schedule_kind", "ON_DEMAND",
                        "school_activity", "",
                        "school_schedule_raw", "",
                        "school_schedule_kind", "EMPTY",
                        "executor_role", "COORDINATOR",
                        "scope_reason", "",
                        "confirmed", true,
                        "truncated", false,
                        "state", "RUNNING"),
                "");
        return id;
    }

    private UUID measure(Place place) {
        UUID id = remember("measure", place);
        insert(
                "roadmap_measure",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "roadmap_id",
                        made("roadmap", place),
                        "row_id",
                        made("planrow", place),
                        "municipality_id",
                        place.municipality(),
                        "number",
                        1,
                        "state",
                        "TO_CONFIRM",
                        "launches",
                        0),
                "");
        return id;
    }

    private UUID cycle(Place place) {
        int year = 2091 + madeHere.size();
        UUID id = remember("cycle", place);
        insert(
                "cycle",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "key",
                        place.slug() + "-" + year + "-1",
                        "municipality_id",
                        place.municipality(),
                        "year",
                        year,
                        "starts_on",
                        day(year, 1),
                        "ends_on",
                        day(year, 12),
                        "results_year",
                        year - 1,
                        "list_source",
                        "OWN",
                        "status",
                        "RUNNING",
                        "opened_at",
                        now(),
                        "opened_by",
                        person(Role.COORDINATOR).accountId()),
                "");
        for (Stage stage : Stage.values()) {
            insert("cycle_stage", row("cycle_id", id, "stage", stage.key(), "enabled", true), "");
        }
        insert(
                "school_list",
                row(
                        "cycle_id",
                        id,
                        "version",
                        0,
                        "results_year",
                        year - 2,
                        "municipality_id",
                        place.municipality(),
                        "year",
                        year,
                        "source",
                        "OWN",
                        "status",
                        "DRAFT",
                        "complete",
                        false),
                "");
        insert(
                "classification",
                row(
                        "id",
                        UUID.randomUUID(),
                        "version",
                        0,
                        "cycle_id",
                        id,
                        "municipality_id",
                        place.municipality(),
                        "school_id",
                        place.school()),
                "");
        return id;
    }

    private UUID supportCase(Place place) {
        UUID id = remember("case", place);
        insert(
                "support_case",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "cycle_id",
                        made("cycle", place),
                        "cycle_key",
                        "k",
                        "case_key",
                        "k/s",
                        "municipality_id",
                        place.municipality(),
                        "school_id",
                        place.school(),
                        "track_1",
                        true,
                        "track_2",
                        false,
                        "shnor",
                        true,
                        "shnsu",
                        false,
                        "risk",
                        false,
                        "status",
                        "OPEN",
                        "opened_on",
                        day(2091, 1),
                        "basis",
                        "Приказ"),
                "");
        return id;
    }

    private UUID order(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "official_order",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "municipality_id",
                        place.municipality(),
                        "cycle_id",
                        made("cycle", place),
                        "kind",
                        "SCHOOL_LIST",
                        "status",
                        "REGISTERED",
                        "title",
                        "О списке школ",
                        "preamble",
                        "",
                        "annexes",
                        "",
                        "controller",
                        "",
                        "signatory_post",
                        "Начальник",
                        "signatory_name",
                        "И. О.",
                        "relation",
                        "NONE",
                        "number",
                        id.toString(),
                        "date",
                        day(2091, 2),
                        "register_year",
                        2091,
                        "remark",
                        ""),
                "");
        insert("order_school", row("order_id", id, "school_id", place.school()), "");
        insert("order_acquaintance", row("order_id", id, "school_id", place.school(), "state", "WAITING"), "");
        return id;
    }

    private UUID upload(Place place, String kind) {
        UUID id = UUID.randomUUID();
        insert(
                "uploaded_table",
                row(
                        "kind",
                        kind,
                        "id",
                        id,
                        "municipality_id",
                        place.municipality(),
                        "file_name",
                        "итоги.csv",
                        "sha256",
                        id.toString(),
                        "row_count",
                        1,
                        "uploaded_at",
                        now(),
                        "uploaded_by",
                        UUID.randomUUID(),
                        "applied_at",
                        now()),
                "");
        return id;
    }

    private UUID round(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "monitoring_round",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "cycle_id",
                        made("cycle", place),
                        "municipality_id",
                        place.municipality(),
                        "kind",
                        "INITIAL",
                        "school_year",
                        2090,
                        "status",
                        "OPEN",
                        "opened_on",
                        day(2091, 1),
                        "closes_on",
                        day(2091, 5),
                        "results_loaded",
                        false,
                        "analysis_asked",
                        false),
                "");
        return id;
    }

    private UUID programme(Place place) {
        UUID id = remember("programme", place);
        insert(
                "programme",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "municipality_id",
                        place.municipality(),
                        "cycle_id",
                        made("cycle", place),
                        "school_id",
                        place.school(),
                        "case_id",
                        made("case", place),
                        "kind",
                        "ANTIRISK",
                        "status",
                        "APPROVED",
                        "starts_on",
                        day(2091, 1),
                        "ends_on",
                        day(2091, 12),
                        "edition",
                        1,
                        "created_at",
                        now(),
                        "order_number",
                        "7",
                        "order_date",
                        day(2091, 1),
                        "approved_at",
                        now()),
                "");
        insert(
                "programme_edition",
                row(
                        "id",
                        UUID.randomUUID(),
                        "programme_id",
                        id,
                        "number",
                        1,
                        "reason",
                        "DRAFT",
                        "author_id",
                        UUID.randomUUID(),
                        "created_at",
                        now()),
                "");
        return id;
    }

    private UUID interview(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "interview",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "municipality_id",
                        place.municipality(),
                        "cycle_id",
                        made("cycle", place),
                        "school_id",
                        place.school(),
                        "case_id",
                        made("case", place),
                        "status",
                        "PROPOSED",
                        "day",
                        day(2091, 5),
                        "starts_at",
                        "10:00",
                        "mode",
                        "ONSITE",
                        "place",
                        "школа",
                        "participants",
                        "директор",
                        "confirm_by",
                        day(2091, 4)),
                "");
        return id;
    }

    /** The expert is asked to review the programme of the own school only. */
    private UUID review(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "review",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "municipality_id",
                        place.municipality(),
                        "school_id",
                        place.school(),
                        "cycle_id",
                        made("cycle", place),
                        "case_id",
                        made("case", place),
                        "programme_id",
                        made("programme", place),
                        "status",
                        "IN_PROGRESS"),
                "");
        boolean own = place.school().equals(ownSchool);
        insert(
                "review_assignment",
                row(
                        "id",
                        UUID.randomUUID(),
                        "review_id",
                        id,
                        "round",
                        1,
                        "wave",
                        1,
                        "place",
                        0,
                        "expert_id",
                        own ? person(Role.EXPERT).accountId() : UUID.randomUUID(),
                        "guest",
                        false,
                        "obstacles",
                        "",
                        "state",
                        "NAMED",
                        "named_at",
                        now()),
                "");
        return id;
    }

    private UUID instruction(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "instruction",
                row(
                        "id",
                        id,
                        "version",
                        0,
                        "municipality_id",
                        place.municipality(),
                        "cycle_id",
                        made("cycle", place),
                        "school_id",
                        place.school(),
                        "origin",
                        "INTERVIEW",
                        "origin_id",
                        UUID.randomUUID(),
                        "text",
                        "Поручение",
                        "owner_name",
                        "директор",
                        "due",
                        day(2091, 5),
                        "state",
                        "OPEN"),
                "");
        return id;
    }

    /** A real task of the engine: a director's, of this school. */
    private String task(Place place) {
        String key = place.slug() + "/" + place.school();
        tasks.open(
                place.slug(),
                key,
                Map.of(
                        "municipalityId",
                        place.municipality().toString(),
                        "cycleId",
                        made("cycle", place).toString(),
                        "schoolId",
                        place.school().toString(),
                        "caseId",
                        made("case", place).toString()));
        String id = jdbc.sql("select id from inbox_task where business_key = ?")
                .param(key)
                .query(String.class)
                .single();
        taskIds.put(place.school(), id);
        return id;
    }

    private UUID taskFile(Place place) {
        UUID id = document(place);
        insert(
                "document_link",
                row("document_id", id, "subject_type", "task", "subject_id", taskIds.get(place.school())),
                "");
        return id;
    }

    private UUID remember(String kind, Place place) {
        UUID id = UUID.randomUUID();
        madeHere.put(kind + place.school(), id);
        return id;
    }

    private UUID made(String kind, Place place) {
        return Objects.requireNonNull(madeHere.get(kind + place.school()), kind);
    }

    private void insert(String table, Map<String, ?> row, String suffix) {
        List<String> columns = List.copyOf(row.keySet());
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (:"
                        + String.join(", :", columns) + ") " + suffix)
                .params(row)
                .update();
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 15);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
