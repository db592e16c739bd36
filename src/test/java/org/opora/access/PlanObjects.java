package org.opora.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.opora.access.AccessObjects.Maker;
import org.opora.access.AccessObjects.Place;
import org.opora.account.Role;
import org.opora.account.TestAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes for {@link AccessObjects} plans of measures and the methodical work beside them. */
@Component
class PlanObjects {

    private final MadeObjects made;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;

    PlanObjects(MadeObjects made, TestAccounts accounts, JdbcClient jdbc) {
        this.made = made;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("recognition", this::recognition);
        makers.put("roadmap", this::roadmap);
        makers.put("planrow", this::planRow);
        makers.put("measure", this::measure);
        makers.put("planevent", this::event);
        makers.put("partner", this::partner);
        makers.put("training", this::training);
        makers.put("trainingperson", this::trainingPerson);
        makers.put("practice", this::practice);
        makers.put("consultation", this::consultation);
        return makers;
    }

    private UUID roadmap(Place place) {
        UUID id = made.remember("roadmap", place);
        made.insert(
                "roadmap",
                AccessRow.ofMunicipality(place)
                        .with("id", id)
                        .with("key", place.slug() + "-plan-" + id)
                        .with("opened_by", made.person(Role.COORDINATOR).accountId())
                        .with(
                                "version=0; title=План; period_start=2090-01-15; period_end=2090-12-15; state=RUNNING; controller=Руководитель; opened_on=2090-01-15"));
        return id;
    }

    private UUID planRow(Place place) {
        UUID id = made.remember("planrow", place);
        made.insert(
                "roadmap_row",
                AccessRow.ofMunicipality(place)
                        .with("id", id)
                        .with("roadmap_id", made.of("roadmap", place))
                        .with(
                                "version=0; position=1; place=1; number=1; section=; track=; activity=Семинар; schedule_raw=по мере обращения; schedule_kind=ON_DEMAND; school_activity=; school_schedule_raw=; school_schedule_kind=EMPTY; executor_role=COORDINATOR; scope_reason=; confirmed=true; truncated=false; state=RUNNING"));
        return id;
    }

    private UUID measure(Place place) {
        UUID id = made.remember("measure", place);
        made.insert(
                "roadmap_measure",
                AccessRow.ofMunicipality(place)
                        .with("id", id)
                        .with("roadmap_id", made.of("roadmap", place))
                        .with("row_id", made.of("planrow", place))
                        .with("version=0; number=1; state=TO_CONFIRM; launches=0; half=BOTH"));
        return id;
    }

    private UUID event(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "roadmap_event",
                new AccessRow()
                        .with("id", id)
                        .with("measure_id", made.of("measure", place))
                        .with("written_by", made.person(Role.METHODIST).accountId())
                        .with("participants", 5)
                        .with("held_on=2090-01-20; topic=Семинар"));
        return id;
    }

    private UUID partner(Place place) {
        UUID id = UUID.randomUUID();
        UUID neighbour = jdbc.sql("select id from school where id <> ? order by id limit 1")
                .param(place.school())
                .query(UUID.class)
                .single();
        made.insert(
                "partner_agreement",
                AccessRow.ofSchool(place)
                        .with("id", id)
                        .with("partner_school_id", neighbour)
                        .with("entered_by", made.person(Role.COORDINATOR).accountId())
                        .with(
                                "version=0; kind=PARTNER; person=Завуч; signed_on=2090-01-15; valid_until=2090-12-31; entered_at=2090-01-15T00:00:00Z"));
        return id;
    }

    private UUID training(Place place) {
        UUID id = made.remember("training", place);
        made.insert(
                "training",
                AccessRow.ofMunicipality(place)
                        .with("id", id)
                        .with("created_by", made.person(Role.COORDINATOR).accountId())
                        .with("hours", 36)
                        .with(
                                "version=0; programme=Оценка; operator=Институт; starts_on=2090-01-15; ends_on=2090-02-15; state=PLANNED"));
        return id;
    }

    private UUID trainingPerson(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "training_person",
                new AccessRow()
                        .with("id", id)
                        .with("training_id", made.of("training", place))
                        .with("school_id", place.school())
                        .with("version=0; name=Иванова; post=учитель; school_order=№ 5"));
        return id;
    }

    private UUID practice(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "practice",
                AccessRow.ofSchool(place)
                        .with("id", id)
                        .with("offered_by", made.person(Role.DIRECTOR).accountId())
                        .with(
                                "version=0; title=Пары; topic=наставничество; summary=суть; effect=рост; state=OFFERED; offered_on=2090-01-15"));
        return id;
    }

    private UUID consultation(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "consultation",
                AccessRow.ofSchool(place)
                        .with("id", id)
                        .with("asked_by", made.person(Role.DIRECTOR).accountId())
                        .with(
                                "version=0; topic=ВПР; question=Как; state=ASKED; asked_on=2090-01-15; due_on=2090-01-25"));
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
                .params(id, place.municipality(), plan, accounts.admin().accountId(), made.now())
                .update();
        return id;
    }
}
