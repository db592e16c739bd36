package org.opora.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.opora.access.AccessObjects.Maker;
import org.opora.access.AccessObjects.Place;
import org.opora.account.Role;
import org.opora.bpmn.Stage;
import org.springframework.stereotype.Component;

/** Makes for {@link AccessObjects} a year of support and the work of its stages. */
@Component
class YearObjects {

    private final MadeObjects made;

    YearObjects(MadeObjects made) {
        this.made = made;
    }

    Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("cycle", this::cycle);
        makers.put("case", this::supportCase);
        makers.put("order", this::order);
        makers.put("round", this::round);
        makers.put("programme", this::programme);
        makers.put("interview", this::interview);
        makers.put("review", this::review);
        makers.put("instruction", this::instruction);
        return makers;
    }

    private UUID cycle(Place place) {
        int year = 2091 + made.count();
        UUID id = made.remember("cycle", place);
        made.insert(
                "cycle",
                AccessRow.ofMunicipality(place)
                        .with("id", id)
                        .with("key", place.slug() + "-" + year + "-1")
                        .with("year", year)
                        .with("starts_on", day(year, 1))
                        .with("ends_on", day(year, 12))
                        .with("results_year", year - 1)
                        .with("opened_at", made.now())
                        .with("opened_by", made.person(Role.COORDINATOR).accountId())
                        .with("version=0; list_source=OWN; status=RUNNING"));
        for (Stage stage : Stage.values()) {
            made.insert(
                    "cycle_stage",
                    new AccessRow()
                            .with("cycle_id", id)
                            .with("stage", stage.key())
                            .with("enabled=true"));
        }
        made.insert(
                "school_list",
                AccessRow.ofMunicipality(place)
                        .with("cycle_id", id)
                        .with("results_year", year - 2)
                        .with("year", year)
                        .with("version=0; source=OWN; status=DRAFT; complete=false"));
        made.insert(
                "classification",
                AccessRow.ofSchool(place)
                        .with("id", UUID.randomUUID())
                        .with("cycle_id", id)
                        .with("version=0"));
        return id;
    }

    private UUID supportCase(Place place) {
        UUID id = made.remember("case", place);
        made.insert(
                "support_case",
                made.ofYear(place, id)
                        .with("school_id", place.school())
                        .with(
                                "version=0; cycle_key=k; case_key=k/s; track_1=true; track_2=false; shnor=true; shnsu=false; risk=false; status=OPEN; opened_on=2091-01-15; basis=Приказ"));
        return id;
    }

    private UUID order(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "official_order",
                made.ofYear(place, id)
                        .with("number", id.toString())
                        .with(
                                "version=0; kind=SCHOOL_LIST; status=REGISTERED; title=О списке школ; preamble=; annexes=; controller=; signatory_post=Начальник; signatory_name=И. О.; relation=NONE; date=2091-02-15; register_year=2091; remark="));
        made.insert("order_school", new AccessRow().with("order_id", id).with("school_id", place.school()));
        made.insert(
                "order_acquaintance",
                new AccessRow()
                        .with("order_id", id)
                        .with("school_id", place.school())
                        .with("state=WAITING"));
        return id;
    }

    private UUID round(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "monitoring_round",
                made.ofYear(place, id)
                        .with(
                                "version=0; kind=INITIAL; school_year=2090; status=OPEN; opened_on=2091-01-15; closes_on=2091-05-15; results_loaded=false; analysis_asked=false"));
        return id;
    }

    private UUID programme(Place place) {
        UUID id = made.remember("programme", place);
        made.insert(
                "programme",
                made.ofCase(place, id)
                        .with("created_at", made.now())
                        .with("approved_at", made.now())
                        .with(
                                "version=0; kind=ANTIRISK; status=APPROVED; starts_on=2091-01-15; ends_on=2091-12-15; edition=1; order_number=7; order_date=2091-01-15"));
        made.insert(
                "programme_edition",
                new AccessRow()
                        .with("id", UUID.randomUUID())
                        .with("programme_id", id)
                        .with("author_id", UUID.randomUUID())
                        .with("created_at", made.now())
                        .with("number=1; reason=DRAFT"));
        return id;
    }

    private UUID interview(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "interview",
                made.ofCase(place, id)
                        .with(
                                "version=0; status=PROPOSED; day=2091-05-15; starts_at=10:00; mode=ONSITE; place=школа; participants=директор; confirm_by=2091-04-15"));
        return id;
    }

    /** The expert is asked to review the programme of the own school only. */
    private UUID review(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "review",
                made.ofCase(place, id)
                        .with("programme_id", made.of("programme", place))
                        .with("version=0; status=IN_PROGRESS"));
        boolean own = place.school().equals(made.ownSchool());
        made.insert(
                "review_assignment",
                new AccessRow()
                        .with("id", UUID.randomUUID())
                        .with("review_id", id)
                        .with("expert_id", own ? made.person(Role.EXPERT).accountId() : UUID.randomUUID())
                        .with("named_at", made.now())
                        .with("round=1; wave=1; place=0; guest=false; obstacles=; state=NAMED"));
        return id;
    }

    private UUID instruction(Place place) {
        UUID id = UUID.randomUUID();
        made.insert(
                "instruction",
                made.ofYear(place, id)
                        .with("school_id", place.school())
                        .with("origin_id", UUID.randomUUID())
                        .with(
                                "version=0; origin=INTERVIEW; text=Поручение; owner_name=директор; due=2091-05-15; state=OPEN"));
        return id;
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 15);
    }
}
