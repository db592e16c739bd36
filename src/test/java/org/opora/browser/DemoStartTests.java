package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.bench.SignedInPerson;
import org.opora.demo.CutStarts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the first start leaves, though two began it at once and it was cut off time and again. Before anybody works. */
@DemoTest
@Order(1)
class DemoStartTests {

    private static final String PASSWORD = "opora-demo";

    private static final Pattern LINK = Pattern.compile("<a class=\"nav-link\" href=\"(/[^\"#]*)\"");

    /** How {@code ui/parts :: nothing} begins. */
    private static final Pattern NOTHING = Pattern.compile("icon icon-lg mb-2\".*?<p[^>]*>([^<]*)", Pattern.DOTALL);

    private static final String NO_TASK_CHOSEN = "Задача не выбрана";

    private static final Set<String> EMPTY_AT_FIRST =
            Set.of("/", "/inbox", "/calendar", "/recognitions", "/substitutions", "/operations");

    @LocalServerPort
    private int port;

    @Autowired
    private CutStarts starts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aStartThatWasCutOffIsGoneOnWithAndNothingIsDoneTwice() {
        assertThat(starts.ends()).isEqualTo(CutStarts.expected());
        assertThat(words("select template from roadmap r join municipality m on m.slug = r.template order by template"))
                .containsExactly("karabash", "neftekumsk", "ocher", "olenegorsk", "rybinsk");
        assertThat(words("select topic from consultation")).hasSize(12).doesNotHaveDuplicates();
        assertThat(words("select title from practice")).hasSize(6).doesNotHaveDuplicates();
        assertThat(words("select programme from training")).hasSize(6).doesNotHaveDuplicates();
        assertThat(words("select t.programme || p.name from training_person p join training t on t.id = p.training_id"))
                .hasSize(18)
                .doesNotHaveDuplicates();
        assertThat(words("select topic from roadmap_event where written_by is not null"))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(words("select subject from partner_agreement where subject like 'Сетевой курс%'"))
                .hasSize(1);
        assertThat(words("select state from roadmap_amendment")).hasSize(1);
        assertThat(words("select status from cycle where key like 'rybinsk-%' order by year"))
                .hasSize(2)
                .last()
                .isEqualTo("RUNNING");
        assertThat(words("select business_key from launch_request where status <> 'STARTED'"))
                .isEmpty();
        assertThat(words("select id_ from act_ru_incident")).isEmpty();
    }

    @Test
    void everyOrderOfTheYearsIsRegisteredUnderANumberOfItsOwn() {
        assertThat(
                        words(
                                """
                        select c.key || ' ' || o.kind || coalesce(o.subject_id, '') || ' ' || o.status
                          from official_order o join cycle c on c.id = o.cycle_id where c.key like 'rybinsk-%' order by 1
                        """))
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates()
                .allMatch(order -> order.endsWith(" REGISTERED"));
        assertThat(words("select number from official_order where number is not null order by length(number), number"))
                .startsWith("01-10/101", "01-10/102", "01-10/103");
    }

    @Test
    void theRunningYearHasSchoolsOfEveryKind() {
        assertThat(
                        words(
                                """
                        select s.slug from support_case x join school s on s.id = x.school_id join cycle c on c.id = x.cycle_id
                         where c.status = 'RUNNING' and x.track_2 and x.shnsu
                        """))
                .containsExactly("primer-8");
        assertThat(
                        words(
                                """
                        select s.slug from support_case x join school s on s.id = x.school_id join cycle c on c.id = x.cycle_id
                         where c.status = 'RUNNING' and x.track_2 and x.risk order by 1
                        """))
                .containsExactly("primer-12", "primer-3");
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/implementation");
            assertThat(page.locator("main").textContent()).contains("Примерная СОШ № 8", "Примерная ООШ № 3");
        }
    }

    @Test
    void theHeadHasSomethingToSignAndToDecide() {
        try (Person head = new Person(port, Person.DESK, "ru").signIn("rybinsk.head", PASSWORD)) {
            assertThat(head.open("/").locator("main").textContent())
                    .contains("Согласовать проект приказа", "Решить судьбу программы", "Примерная СОШ № 10");
            head.screenshot("head");
            assertThat(head.complaints()).isEmpty();
        }
    }

    /** Whatever day of the year it is. What only work of the reader's own fills, and a month without a deadline, may be empty. */
    @ParameterizedTest
    @CsvSource({
        "rybinsk.coordinator, / /inbox?tab=group /calendar",
        "rybinsk.head, / /inbox?tab=group",
        "rybinsk.controller, /orders",
        "rybinsk.methodist, /inbox?tab=group",
        "rybinsk.ermakovo.director, /inbox?tab=group",
        "rybinsk.ermakovo.staff, /inbox?tab=group",
        "rybinsk.expert1, / /inbox?tab=mine",
        "operator.r76, /cycles",
        "admin, /accounts"
    })
    void noPageOfTheMenuIsEmpty(String login, String pages) {
        SignedInPerson person = new SignedInPerson(port, login, PASSWORD);
        Set<String> walked = new TreeSet<>();
        for (Matcher link = LINK.matcher(person.get("/").body()); link.find(); ) {
            walked.add(link.group(1));
        }
        walked.removeAll(EMPTY_AT_FIRST);
        walked.addAll(List.of(pages.split(" ")));
        List<String> empty = new ArrayList<>();
        for (String path : walked) {
            HttpResponse<String> page = person.opened(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            NOTHING.matcher(page.body())
                    .results()
                    .map(found -> found.group(1))
                    .filter(title -> !title.equals(NO_TASK_CHOSEN))
                    .forEach(title -> empty.add(path + ": " + title));
        }
        assertThat(walked).hasSizeGreaterThan(2);
        assertThat(empty).isEmpty();
    }

    @Test
    void theSignInPageListsOnlyAccountsThatStillHaveTheDemoPassword() {
        String login = "karabash.expert3";
        assertThat(listed()).contains(login, "karabash.expert2");
        try (Person person = new Person(port, Person.DESK, "ru").signIn(login, PASSWORD)) {
            Page page = person.open("/account/password");
            page.locator("#presentPassword").fill(PASSWORD);
            page.locator("#newPassword").fill("три зелёных трамвая");
            page.locator("#repeatedPassword").fill("три зелёных трамвая");
            page.locator("main form button").click();
            page.locator("#sign-in-button").waitFor();
        }
        assertThat(listed()).doesNotContain(login).contains("karabash.expert2");
    }

    private String listed() {
        try (Person person = new Person(port, Person.DESK, "ru")) {
            return person.open("/sign-in").content();
        }
    }

    private List<String> words(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
