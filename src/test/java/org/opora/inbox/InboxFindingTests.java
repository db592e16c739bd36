package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.inbox.InboxFilter.Days;
import org.opora.inbox.InboxQuery.Place;
import org.opora.inbox.InboxQuery.Tab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding among many tasks: every question alone and together, every order, every page. */
@OporaTest
class InboxFindingTests {

    private static final int MANY = 40;

    @Autowired
    InboxWorld world;

    @Autowired
    Inbox inbox;

    @Autowired
    ListTasks list;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Made place;
    private SignedIn coordinator;

    @BeforeEach
    void place() {
        place = world.municipality();
        coordinator = world.coordinator(place);
    }

    @Test
    void everyValueLeavesAsManyTasksAsItsCountSays() {
        many(MANY);
        List<InboxFilter> filters = List.of(
                InboxFilter.NONE,
                InboxFilter.NONE.with(InboxFacet.SCHOOL, place.schools().get(0).toString()),
                InboxFilter.NONE.with(InboxFacet.DUE, "overdue", "none").with(InboxFacet.CATEGORY, "SHNOR"),
                InboxFilter.NONE.saying("документов").with(InboxFacet.PRIORITY, "high", "low"));
        for (InboxFilter filter : filters) {
            InboxPage page = page(InboxQuery.of(Tab.ALL).filtered(filter));
            assertThat(page.total().value()).isEqualTo(walk(page.query()).size());
            for (InboxFacet facet : InboxFacet.values()) {
                for (InboxPage.Option option : options(page.query(), facet)) {
                    InboxFilter alone = option.chosen() ? onlyOf(filter, facet, option.value()) : clear(filter, facet);
                    InboxQuery narrowed =
                            page.query().filtered(option.chosen() ? alone : alone.with(facet, option.value()));
                    assertThat(walk(narrowed))
                            .as("%s = %s under %s", facet, option.value(), filter)
                            .hasSize((int) option.count().value());
                }
            }
        }
        InboxPage all = page(InboxQuery.of(Tab.ALL));
        for (InboxFacet facet : InboxFacet.values()) {
            assertThat(options(all.query(), facet)).as("values of %s", facet).isNotEmpty();
        }
    }

    private static InboxFilter clear(InboxFilter filter, InboxFacet facet) {
        InboxFilter cleared = filter;
        for (String value : filter.of(facet)) {
            cleared = cleared.without(facet, value);
        }
        return cleared;
    }

    private static InboxFilter onlyOf(InboxFilter filter, InboxFacet facet, String value) {
        return clear(filter, facet).with(facet, value);
    }

    @Test
    void everyOrderShowsEveryTaskOnceForwardsAndBackwards() {
        many(MANY);
        for (InboxColumn column : InboxColumn.values()) {
            for (boolean descending : List.of(false, true)) {
                InboxQuery query = InboxQuery.of(Tab.ALL).sorted(column, descending);
                List<String> forwards = walk(query);
                assertThat(forwards)
                        .as("%s %s", column, descending)
                        .hasSize(MANY)
                        .doesNotHaveDuplicates();
                assertThat(backwards(query)).as("%s %s", column, descending).isEqualTo(forwards);
            }
        }
    }

    @Test
    void noOrderShowsWhatStandsBesideOnesOwnTasksInAnIndex() {
        many(InboxCount.EXACT);
        jdbc.sql(
                        """
                        insert into inbox_task (id, state, revision, process_key, process_definition_id, process_instance_id, business_key,
                            task_key, name, tenant, municipality_id, zone, role, priority, opened_at)
                        select 'z' || n || id, 'OPEN', 1, process_key, process_definition_id, process_instance_id, business_key, task_key,
                            name, tenant, gen_random_uuid(), zone, role, priority, opened_at
                        from (select * from inbox_task where municipality_id = :place limit 1) t cross join generate_series(1, 300) n""")
                .param("place", place.id())
                .update();
        jdbc.sql("analyze inbox_task").update();
        try {
            for (InboxColumn column : InboxColumn.values()) {
                InboxQuery query = InboxQuery.of(Tab.ALL).sorted(column, true);
                InboxPage page = page(query);
                for (int shown = 0; shown < 3; shown++) {
                    page = page(query.at(page.next()));
                }
                page = page(query.at(page.previous()));
                assertThat(page.rows()).as("by %s", column).allSatisfy(row -> assertThat(
                                row.task().municipalityId())
                        .isEqualTo(place.id()));
            }
        } finally {
            jdbc.sql("delete from inbox_task where id like 'z%'").update();
        }
    }

    @Test
    void aPageStaysWhereItIsWhenTasksBeforeItGo() {
        many(MANY);
        InboxPage first = page(InboxQuery.of(Tab.ALL));
        List<String> second = ids(page(first.query().at(first.next())));
        jdbc.sql("delete from inbox_task where id = ?")
                .param(first.rows().get(3).id())
                .update();

        assertThat(ids(page(first.query().at(first.next())))).isEqualTo(second);
    }

    @Test
    void wordsAreFoundInAnyFormAndWhateverIsTypedIsNoCommand() {
        InboxTask task = world.start(place, place.schools().get(0), 3);

        for (String words : List.of("документами школ", "СОБРАНЫ документ", "сош", place.slug())) {
            assertThat(ids(page(InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.saying(words)))))
                    .as(words)
                    .containsExactly(task.id());
        }
        InboxQuery begun = InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.saying("доку шк"));
        assertThat(ids(page(begun)))
                .as("beginnings of words, where none is found whole")
                .containsExactly(task.id());
        assertThat(page(begun).total()).hasToString("1");
        assertThat(options(begun, InboxFacet.SCHOOL)).hasSize(1);
        for (String words : List.of("'; drop & | !(", "приказ", "<->")) {
            assertThat(ids(page(InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.saying(words)))))
                    .as(words)
                    .isEmpty();
        }
    }

    @Test
    void whoReadsEnglishFindsATaskByTheWordsOnTheScreen() {
        InboxTask task = world.start(place, place.schools().get(0), 3);
        jdbc.sql("update inbox_task set name = 'Провести и подтвердить' where id = ?")
                .param(task.id())
                .update();
        InboxQuery asked = InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.saying("confirm carr"));

        try {
            LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
            assertThat(ids(page(asked))).as("in Russian").isEmpty();
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(ids(page(asked))).containsExactly(task.id());
            assertThat(page(asked).total()).hasToString("1");
            assertThat(options(asked, InboxFacet.SCHOOL)).hasSize(1);
            assertThat(ids(page(InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.saying("report")))))
                    .isEmpty();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void daysOfADueDateAreChosenByNameAndByRange() {
        // a Wednesday in the middle of a month
        clock.moveTo(Instant.parse("2027-03-17T09:00:00Z"));
        try {
            InboxTask late = world.start(place, place.schools().get(0), -2);
            InboxTask thisWeek = world.start(place, place.schools().get(1), 3);
            InboxTask thisMonth = world.start(place, place.schools().get(1), 10);
            InboxTask far = world.start(place, place.schools().get(0), 60);

            assertThat(due("overdue")).containsExactly(late.id());
            assertThat(due("week")).containsExactly(thisWeek.id());
            assertThat(due("month")).containsExactly(thisWeek.id(), thisMonth.id());
            assertThat(due("overdue", "month")).containsExactly(late.id(), thisWeek.id(), thisMonth.id());
            Days range = new Days(far.dueDay(), null);
            assertThat(ids(page(InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.dueWithin(range)))))
                    .containsExactly(far.id());
            assertThat(ids(page(InboxQuery.of(Tab.GROUP)
                            .filtered(InboxFilter.NONE.dueWithin(range).with(InboxFacet.DUE, "overdue")))))
                    .containsExactly(late.id(), far.id());
        } finally {
            clock.reset();
        }
    }

    private List<String> due(String... values) {
        return ids(page(InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.with(InboxFacet.DUE, values))));
    }

    @Test
    void aTaskIsUnreadUntilItsPageWasOpened() {
        InboxTask task = world.start(place, place.schools().get(0), 3);
        SignedIn colleague = world.coordinator(place);

        assertThat(page(InboxQuery.of(Tab.GROUP)).rows().get(0).unread()).isTrue();
        coordinator.run(() -> inbox.open(task.id()));
        assertThat(page(InboxQuery.of(Tab.GROUP)).rows().get(0).unread()).isFalse();
        assertThat(colleague
                        .call(() -> list.list(InboxQuery.of(Tab.GROUP)))
                        .rows()
                        .get(0)
                        .unread())
                .isTrue();
    }

    @Test
    void countsAreExactUpToAThousand() {
        many(InboxCount.EXACT);
        assertThat(page(InboxQuery.of(Tab.ALL)).total()).hasToString("1000");
        many(1);
        InboxPage page = page(InboxQuery.of(Tab.ALL));
        assertThat(page.total()).hasToString("1000+");
        assertThat(page.counts().get(Tab.ALL)).hasToString("1000+");
    }

    @Test
    void withoutAnythingAskedOnesOwnTasksComeFirst() {
        InboxTask own = world.start(place, place.schools().get(0), 3);
        world.start(place, place.schools().get(1), 3);
        assertThat(page(InboxQuery.of(null)).query().tab()).isEqualTo(Tab.GROUP);
        coordinator.run(() -> inbox.claim(own.id(), null));
        InboxPage page = page(InboxQuery.of(null));
        assertThat(page.query().tab()).isEqualTo(Tab.MINE);
        assertThat(ids(page)).containsExactly(own.id());
        assertThat(page.counts().get(Tab.GROUP)).hasToString("1");
    }

    @Test
    void nobodyFindsTasksOfAnotherMunicipality() {
        InboxTask foreign = world.start(world.municipality(), null, 3);
        world.start(place, place.schools().get(0), 3);
        InboxFilter there = InboxFilter.NONE.with(
                InboxFacet.MUNICIPALITY, foreign.municipalityId().toString());

        assertThat(ids(page(InboxQuery.of(Tab.ALL)))).hasSize(1);
        InboxPage none = page(InboxQuery.of(Tab.ALL).filtered(there));
        assertThat(ids(none)).isEmpty();
        assertThat(none.chosen(InboxFacet.MUNICIPALITY))
                .as("an address does not tell what a foreign municipality is called")
                .extracting(InboxPage.Option::label)
                .containsOnlyNulls();
        InboxFilter here =
                InboxFilter.NONE.with(InboxFacet.MUNICIPALITY, place.id().toString());
        assertThat(page(InboxQuery.of(Tab.ALL).filtered(here)).chosen(InboxFacet.MUNICIPALITY))
                .extracting(InboxPage.Option::label)
                .doesNotContainNull();
        assertThat(options(InboxQuery.of(Tab.ALL), InboxFacet.MUNICIPALITY)).hasSize(1);
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        assertThat(director.call(() -> list.list(InboxQuery.of(Tab.ALL))).rows())
                .as("a coordinator's task is not the director's")
                .isEmpty();
    }

    private InboxPage page(InboxQuery query) {
        return coordinator.call(() -> list.list(query));
    }

    private List<InboxPage.Option> options(InboxQuery query, InboxFacet facet) {
        return coordinator.call(() -> list.options(query, facet));
    }

    private static List<String> ids(InboxPage page) {
        return page.rows().stream().map(InboxRow::id).toList();
    }

    private List<String> walk(InboxQuery query) {
        List<String> ids = new ArrayList<>();
        Place next = null;
        do {
            InboxPage page = page(query.at(next));
            ids.addAll(ids(page));
            next = page.next();
        } while (next != null);
        return ids;
    }

    private List<String> backwards(InboxQuery query) {
        List<InboxPage> pages = new ArrayList<>();
        InboxPage page = page(query);
        while (page.next() != null) {
            page = page(query.at(page.next()));
        }
        pages.add(page);
        while (page.previous() != null) {
            page = page(query.at(page.previous()));
            pages.add(page);
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(one -> ids(one).stream()).toList();
    }

    /** Rows with every kind of value, equal ones and missing ones among them. */
    private void many(int count) {
        InboxTask task = world.start(place, place.schools().get(0), 3);
        UUID colleague = world.coordinator(place).accountId();
        jdbc.sql(
                        """
                        insert into inbox_task (id, state, revision, process_key, process_name, process_definition_id, process_instance_id,
                            business_key, task_key, name, tenant, municipality_id, municipality_name, zone, school_id, school_name, stage,
                            role, assignee, priority, due, due_day, opened_at, closed_at, closed_by, categories, tracks, row_id, row_number,
                            row_text)
                        select gen_random_uuid()::text, s.state, 1, t.process_key || n % 2, 'Процесс ' || n % 2, t.process_definition_id,
                            t.process_instance_id, t.business_key, t.task_key, t.name || ' ' || n % 5, t.tenant, t.municipality_id,
                            t.municipality_name, t.zone, case when n % 3 > 0 then cast(:school as uuid) end, case when n % 3 > 0 then t.school_name end,
                            case n % 4 when 0 then 'plan' when 1 then 'criteria' when 2 then 'report' end, t.role,
                            case n % 4 when 0 then cast(:me as uuid) when 1 then cast(:colleague as uuid) end, 40 + n % 3 * 10,
                            d.due, cast(d.due as date), m.now - make_interval(days => n % 40), case when s.state <> 'OPEN' then m.now end,
                            case when s.state = 'DONE' then cast(:colleague as uuid) end,
                            case n % 5 when 0 then array ['SHNOR'] when 1 then array ['SHNOR', 'RISK'] else '{}' end,
                            case when n % 2 = 0 then array ['1'] else '{}' end, r.id, r.number, r.text
                        from inbox_task t
                        cross join (select cast(:now as timestamptz) as now) m
                        cross join generate_series(2, :count) n
                        cross join lateral (select case n % 7 when 0 then 'DONE' when 1 then 'CANCELLED' else 'OPEN' end as state) s
                        cross join lateral (select case when n % 6 > 0 then m.now + make_interval(days => n % 50 - 10) end as due) d
                        left join lateral (select cast('00000000-0000-0000-0000-00000000000' || n % 3 as uuid) as id, '1.' || n % 3 as number,
                            'Провести семинар' as text where n % 2 = 0) r on true
                        where t.id = :id""")
                .param("school", place.schools().get(1))
                .param("me", coordinator.accountId())
                .param("colleague", colleague)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("count", count)
                .param("id", task.id())
                .update();
        jdbc.sql("insert into inbox_mark (person_id, task_id, read_at) select ?, id, opened_at from inbox_task"
                        + " where municipality_id = ? and priority = 40 on conflict do nothing")
                .params(coordinator.accountId(), place.id())
                .update();
    }
}
