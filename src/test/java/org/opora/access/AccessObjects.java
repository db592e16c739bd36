package org.opora.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the objects of {@link AccessWorld} as rows, each for a place. */
@Component
class AccessObjects {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessTasks tasks;
    private final PersonalObjects personal;
    private final Map<String, UUID> madeHere = new HashMap<>();
    private final Map<UUID, String> taskIds = new HashMap<>();
    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);
    private UUID ownSchool;

    AccessObjects(TestAccounts accounts, JdbcClient jdbc, Clock clock, AccessTasks tasks, PersonalObjects personal) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tasks = tasks;
        this.personal = personal;
    }

    /** Makes an object of a kind for a place and gives its id. */
    interface Maker {
        Object make(Place place);
    }

    /** Where an object belongs. */
    record Place(UUID municipality, String slug, UUID school) {}

    /** What makes each kind of object, in the order in which they need one another. */
    Map<String, Maker> forPeople(Map<Role, SignedIn> everybody, UUID theirSchool) {
        people.putAll(everybody);
        ownSchool = theirSchool;
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("municipality", Place::municipality);
        makers.put("school", Place::school);
        makers.put("body", this::body);
        makers.put("account", place -> account(place));
        makers.put("grant", this::grant);
        makers.put("substitution", this::substitution);
        makers.put("document", this::document);
        makers.put("cycle", this::cycle);
        makers.put("case", this::supportCase);
        makers.put("order", this::order);
        makers.put("import", place -> upload(place, "EXAM_RESULTS"));
        makers.put("schoolTable", place -> upload(place, "SCHOOLS"));
        makers.put("recognition", this::recognition);
        makers.put("round", this::round);
        makers.put("programme", this::programme);
        makers.put("interview", this::interview);
        makers.put("review", this::review);
        makers.put("instruction", this::instruction);
        makers.put("roadmap", this::roadmap);
        makers.put("planrow", this::planRow);
        makers.put("measure", this::measure);
        makers.put("training", this::training);
        makers.put("trainingperson", this::trainingPerson);
        makers.put("practice", this::practice);
        makers.put("consultation", this::consultation);
        makers.put("task", this::task);
        makers.put("taskfile", this::taskFile);
        makers.putAll(personal.makers(this::owner, place -> taskIds.get(place.school()), people.get(Role.METHODIST)));
        return makers;
    }

    /** Of the own school the director, elsewhere somebody there. */
    private UUID owner(Place place) {
        return place.school().equals(ownSchool) ? people.get(Role.DIRECTOR).accountId() : made("account", place);
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

    private UUID substitution(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "substitution",
                row().with("id", id)
                        .with("absent_id", made("account", place))
                        .with("substitute_id", people.get(Role.EXPERT).accountId())
                        .with("municipality_id", place.municipality())
                        .with("school_id", place.school())
                        .with("named_by", people.get(Role.ADMIN).accountId())
                        .with("named_at", now())
                        .with("valid_from=2090-01-01; valid_to=2090-01-31; basis=Приказ"));
        return id;
    }

    private UUID document(Place place) {
        UUID id = UUID.randomUUID();
        String hash = "0".repeat(64);
        row().with("sha256", hash)
                .with("content", new byte[] {'x'})
                .with("size=1")
                .into(jdbc, "document_content", "on conflict do nothing");
        insert(
                "document",
                ofSchool(place)
                        .with("id", id)
                        .with("sha256", hash)
                        .with("uploaded_by", UUID.randomUUID())
                        .with("uploaded_at", now())
                        .with("name=справка.pdf; media_type=application/pdf"));
        return id;
    }

    private UUID roadmap(Place place) {
        UUID id = remember("roadmap", place);
        insert(
                "roadmap",
                ofMunicipality(place)
                        .with("id", id)
                        .with("key", place.slug() + "-plan-" + id)
                        .with("opened_by", people.get(Role.COORDINATOR).accountId())
                        .with(
                                "version=0; title=План; period_start=2090-01-15; period_end=2090-12-15; state=RUNNING; controller=Руководитель; opened_on=2090-01-15"));
        return id;
    }

    private UUID planRow(Place place) {
        UUID id = remember("planrow", place);
        insert(
                "roadmap_row",
                ofMunicipality(place)
                        .with("id", id)
                        .with("roadmap_id", made("roadmap", place))
                        .with(
                                "version=0; position=1; place=1; number=1; section=; track=; activity=Семинар; schedule_raw=по мере обращения; schedule_kind=ON_DEMAND; school_activity=; school_schedule_raw=; school_schedule_kind=EMPTY; executor_role=COORDINATOR; scope_reason=; confirmed=true; truncated=false; state=RUNNING"));
        return id;
    }

    private UUID measure(Place place) {
        UUID id = remember("measure", place);
        insert(
                "roadmap_measure",
                ofMunicipality(place)
                        .with("id", id)
                        .with("roadmap_id", made("roadmap", place))
                        .with("row_id", made("planrow", place))
                        .with("version=0; number=1; state=TO_CONFIRM; launches=0; half=BOTH"));
        return id;
    }

    private UUID training(Place place) {
        UUID id = remember("training", place);
        insert(
                "training",
                ofMunicipality(place)
                        .with("id", id)
                        .with("created_by", people.get(Role.COORDINATOR).accountId())
                        .with("hours", 36)
                        .with(
                                "version=0; programme=Оценка; operator=Институт; starts_on=2090-01-15; ends_on=2090-02-15; state=PLANNED"));
        return id;
    }

    private UUID trainingPerson(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "training_person",
                row().with("id", id)
                        .with("training_id", made("training", place))
                        .with("school_id", place.school())
                        .with("version=0; name=Иванова; post=учитель; school_order=№ 5"));
        return id;
    }

    private UUID practice(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "practice",
                ofSchool(place)
                        .with("id", id)
                        .with("offered_by", people.get(Role.DIRECTOR).accountId())
                        .with(
                                "version=0; title=Пары; topic=наставничество; summary=суть; effect=рост; state=OFFERED; offered_on=2090-01-15"));
        return id;
    }

    private UUID consultation(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "consultation",
                ofSchool(place)
                        .with("id", id)
                        .with("asked_by", people.get(Role.DIRECTOR).accountId())
                        .with(
                                "version=0; topic=ВПР; question=Как; state=ASKED; asked_on=2090-01-15; due_on=2090-01-25"));
        return id;
    }

    private UUID cycle(Place place) {
        int year = 2091 + madeHere.size();
        UUID id = remember("cycle", place);
        insert(
                "cycle",
                ofMunicipality(place)
                        .with("id", id)
                        .with("key", place.slug() + "-" + year + "-1")
                        .with("year", year)
                        .with("starts_on", day(year, 1))
                        .with("ends_on", day(year, 12))
                        .with("results_year", year - 1)
                        .with("opened_at", now())
                        .with("opened_by", people.get(Role.COORDINATOR).accountId())
                        .with("version=0; list_source=OWN; status=RUNNING"));
        for (Stage stage : Stage.values()) {
            insert(
                    "cycle_stage",
                    row().with("cycle_id", id).with("stage", stage.key()).with("enabled=true"));
        }
        insert(
                "school_list",
                ofMunicipality(place)
                        .with("cycle_id", id)
                        .with("results_year", year - 2)
                        .with("year", year)
                        .with("version=0; source=OWN; status=DRAFT; complete=false"));
        insert(
                "classification",
                ofSchool(place)
                        .with("id", UUID.randomUUID())
                        .with("cycle_id", id)
                        .with("version=0"));
        return id;
    }

    private UUID supportCase(Place place) {
        UUID id = remember("case", place);
        insert(
                "support_case",
                ofYear(place, id)
                        .with("school_id", place.school())
                        .with(
                                "version=0; cycle_key=k; case_key=k/s; track_1=true; track_2=false; shnor=true; shnsu=false; risk=false; status=OPEN; opened_on=2091-01-15; basis=Приказ"));
        return id;
    }

    private UUID order(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "official_order",
                ofYear(place, id)
                        .with("number", id.toString())
                        .with(
                                "version=0; kind=SCHOOL_LIST; status=REGISTERED; title=О списке школ; preamble=; annexes=; controller=; signatory_post=Начальник; signatory_name=И. О.; relation=NONE; date=2091-02-15; register_year=2091; remark="));
        insert("order_school", row().with("order_id", id).with("school_id", place.school()));
        insert(
                "order_acquaintance",
                row().with("order_id", id).with("school_id", place.school()).with("state=WAITING"));
        return id;
    }

    private UUID upload(Place place, String kind) {
        UUID id = UUID.randomUUID();
        insert(
                "uploaded_table",
                ofMunicipality(place)
                        .with("kind", kind)
                        .with("id", id)
                        .with("sha256", id.toString())
                        .with("uploaded_at", now())
                        .with("uploaded_by", UUID.randomUUID())
                        .with("applied_at", now())
                        .with("file_name=итоги.csv; row_count=1"));
        return id;
    }

    private UUID body(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "body",
                ofMunicipality(place)
                        .with("id", id)
                        .with("kind", "OTHER")
                        .with("name", "Центр")
                        .with("head_post", "Директор"));
        return id;
    }

    private UUID recognition(Place place) {
        UUID id = UUID.randomUUID();
        String plan =
                """
                {"header": {"number": "", "title": "", "municipality": "", "bodies": {}, "sections": [], "places": {}},
                 "rows": [], "report": {"lines": [], "assignments": 0}, "sourceLines": []}""";
        jdbc.sql("insert into plan_recognition (id, municipality_id, file_name, plan, created_by, created_at)"
                        + " values (?, ?, 'план.txt', ?::jsonb, ?, ?)")
                .params(id, place.municipality(), plan, accounts.admin().accountId(), now())
                .update();
        return id;
    }

    private UUID round(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "monitoring_round",
                ofYear(place, id)
                        .with(
                                "version=0; kind=INITIAL; school_year=2090; status=OPEN; opened_on=2091-01-15; closes_on=2091-05-15; results_loaded=false; analysis_asked=false"));
        return id;
    }

    private UUID programme(Place place) {
        UUID id = remember("programme", place);
        insert(
                "programme",
                ofCase(place, id)
                        .with("created_at", now())
                        .with("approved_at", now())
                        .with(
                                "version=0; kind=ANTIRISK; status=APPROVED; starts_on=2091-01-15; ends_on=2091-12-15; edition=1; order_number=7; order_date=2091-01-15"));
        insert(
                "programme_edition",
                row().with("id", UUID.randomUUID())
                        .with("programme_id", id)
                        .with("author_id", UUID.randomUUID())
                        .with("created_at", now())
                        .with("number=1; reason=DRAFT"));
        return id;
    }

    private UUID interview(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "interview",
                ofCase(place, id)
                        .with(
                                "version=0; status=PROPOSED; day=2091-05-15; starts_at=10:00; mode=ONSITE; place=школа; participants=директор; confirm_by=2091-04-15"));
        return id;
    }

    /** The expert is asked to review the programme of the own school only. */
    private UUID review(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "review",
                ofCase(place, id).with("programme_id", made("programme", place)).with("version=0; status=IN_PROGRESS"));
        boolean own = place.school().equals(ownSchool);
        insert(
                "review_assignment",
                row().with("id", UUID.randomUUID())
                        .with("review_id", id)
                        .with("expert_id", own ? people.get(Role.EXPERT).accountId() : UUID.randomUUID())
                        .with("named_at", now())
                        .with("round=1; wave=1; place=0; guest=false; obstacles=; state=NAMED"));
        return id;
    }

    private UUID instruction(Place place) {
        UUID id = UUID.randomUUID();
        insert(
                "instruction",
                ofYear(place, id)
                        .with("school_id", place.school())
                        .with("origin_id", UUID.randomUUID())
                        .with(
                                "version=0; origin=INTERVIEW; text=Поручение; owner_name=директор; due=2091-05-15; state=OPEN"));
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
                row().with("document_id", id)
                        .with("subject_id", taskIds.get(place.school()))
                        .with("subject_type=task"));
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

    private void insert(String table, AccessRow row) {
        row.into(jdbc, table);
    }

    private static AccessRow row() {
        return new AccessRow();
    }

    private static AccessRow ofMunicipality(Place place) {
        return row().with("municipality_id", place.municipality());
    }

    private AccessRow ofYear(Place place, UUID id) {
        return ofMunicipality(place).with("id", id).with("cycle_id", made("cycle", place));
    }

    private AccessRow ofCase(Place place, UUID id) {
        return ofYear(place, id).with("school_id", place.school()).with("case_id", made("case", place));
    }

    private static AccessRow ofSchool(Place place) {
        return ofMunicipality(place).with("school_id", place.school());
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 15);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
