package org.opora.access;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the objects of {@link AccessWorld} as rows, each for a place. */
@Component
class AccessObjects {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final AccessTasks tasks;
    private final MadeObjects made;
    private final YearObjects ofYears;
    private final PlanObjects ofPlans;
    private final PersonalObjects personal;
    private final Map<UUID, String> taskIds = new HashMap<>();

    AccessObjects(
            TestAccounts accounts,
            JdbcClient jdbc,
            AccessTasks tasks,
            MadeObjects made,
            YearObjects ofYears,
            PlanObjects ofPlans,
            PersonalObjects personal) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.made = made;
        this.ofYears = ofYears;
        this.ofPlans = ofPlans;
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
        made.forPeople(everybody, theirSchool);
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("municipality", Place::municipality);
        makers.put("school", Place::school);
        makers.put("body", this::body);
        makers.put("account", place -> account(place));
        makers.put("grant", this::grant);
        makers.put("substitution", this::substitution);
        makers.put("document", this::document);
        makers.put("import", place -> upload(place, "EXAM_RESULTS"));
        makers.put("schoolTable", place -> upload(place, "SCHOOLS"));
        makers.putAll(ofYears.makers());
        makers.putAll(ofPlans.makers());
        makers.put("task", this::task);
        makers.put("taskfile", this::taskFile);
        makers.putAll(personal.makers(this::owner, place -> taskIds.get(place.school()), made.person(Role.METHODIST)));
        return makers;
    }

    /** Of the own school the director, elsewhere somebody there. */
    private UUID owner(Place place) {
        return place.school().equals(made.ownSchool())
                ? made.person(Role.DIRECTOR).accountId()
                : made.of("account", place);
    }

    private UUID account(Place place) {
        SignedIn person = accounts.inSchool(place.municipality(), place.school(), Role.STAFF);
        made.is("account", place, person.accountId());
        return person.accountId();
    }

    private UUID grant(Place place) {
        return jdbc.sql("select id from role_grant where account_id = ?")
                .param(made.of("account", place))
                .query(UUID.class)
                .single();
    }

    private UUID substitution(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "substitution",
                new AccessRow()
                        .with("id", id)
                        .with("absent_id", made.of("account", place))
                        .with("substitute_id", made.person(Role.EXPERT).accountId())
                        .with("municipality_id", place.municipality())
                        .with("school_id", place.school())
                        .with("named_by", made.person(Role.ADMIN).accountId())
                        .with("named_at", made.now())
                        .with("valid_from=2090-01-01; valid_to=2090-01-31; basis=Приказ"));
        return id;
    }

    private UUID document(Place place) {
        UUID id = UUID.randomUUID();
        String hash = "0".repeat(64);
        new AccessRow()
                .with("sha256", hash)
                .with("content", new byte[] {'x'})
                .with("size=1")
                .into(jdbc, "document_content", "on conflict do nothing");
        made.insert(
                "document",
                AccessRow.ofSchool(place)
                        .with("id", id)
                        .with("sha256", hash)
                        .with("uploaded_by", UUID.randomUUID())
                        .with("uploaded_at", made.now())
                        .with("name=справка.pdf; media_type=application/pdf"));
        return id;
    }

    private UUID upload(Place place, String kind) {
        UUID id = UUID.randomUUID();
        made.insert(
                "uploaded_table",
                AccessRow.ofMunicipality(place)
                        .with("kind", kind)
                        .with("id", id)
                        .with("sha256", id.toString())
                        .with("uploaded_at", made.now())
                        .with("uploaded_by", UUID.randomUUID())
                        .with("applied_at", made.now())
                        .with("file_name=итоги.csv; row_count=1"));
        return id;
    }

    private UUID body(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "body",
                AccessRow.ofMunicipality(place)
                        .with("id", id)
                        .with("kind", "OTHER")
                        .with("name", "Центр")
                        .with("head_post", "Директор"));
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
                        made.of("cycle", place).toString(),
                        "schoolId",
                        place.school().toString(),
                        "caseId",
                        made.of("case", place).toString()));
        String id = jdbc.sql("select id from inbox_task where business_key = ?")
                .param(key)
                .query(String.class)
                .single();
        taskIds.put(place.school(), id);
        return id;
    }

    private UUID taskFile(Place place) {
        UUID id = document(place);
        made.insert(
                "document_link",
                new AccessRow()
                        .with("document_id", id)
                        .with("subject_id", taskIds.get(place.school()))
                        .with("subject_type=task"));
        return id;
    }
}
