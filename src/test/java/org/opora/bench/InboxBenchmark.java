package org.opora.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.opora.OporaApplication;
import org.opora.Statements;
import org.opora.account.SignedIn;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxPage;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxRow;
import org.opora.inbox.ListTasks;
import org.opora.inbox.SaveView;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.FileSystemUtils;

/**
 * Fills the inbox of 2,300 municipalities and 40,000 schools and prints how long its queries take, beside the engine's own
 * task query under the same conditions, and what writing the projection costs. The database is laid out anew, with the settings
 * of an untouched PostgreSQL, its durability included: what is committed is on the disk. Arguments: open tasks (three times as many done ones are added), tasks of the engine,
 * how often each query is asked.
 */
final class InboxBenchmark {

    private static final Path HOME = Path.of("target", "bench-inbox");

    private static final List<String> COUNTED =
            List.of("tab=group", "tab=all", "tab=all&category=SHNOR&stage=plan&due=month");

    private final ServletWebServerApplicationContext context;
    private final JdbcClient jdbc;
    private final ListTasks list;
    private final MockMvc web;
    private final Targets targets;
    private final int times;

    private InboxBenchmark(ServletWebServerApplicationContext context, Targets targets, int times) {
        this.targets = targets;
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.list = context.getBean(ListTasks.class);
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.times = times;
    }

    public static void main(String[] arguments) throws IOException {
        int open = Integer.parseInt(arguments[0]);
        int inEngine = Integer.parseInt(arguments[1]);
        FileSystemUtils.deleteRecursively(HOME);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        SpringApplication application = new SpringApplication(OporaApplication.class);
        application.setAdditionalProfiles("test");
        WriteCost.Switch projection = new WriteCost.Switch();
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(projection));
        try (ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--opora.database.directory=" + HOME,
                "--camunda.bpm.job-execution.enabled=false",
                "--opora.launcher.enabled=false")) {
            Targets targets = new Targets();
            InboxBenchmark benchmark = new InboxBenchmark(context, targets, Integer.parseInt(arguments[2]));
            new WriteCost(context, projection, targets).print();
            new BenchFill(benchmark.jdbc).fill(open, inEngine);
            benchmark.print();
            new EngineComparison(context, targets, benchmark.times).print();
            System.out.printf("%n%s%n", targets);
        }
        System.exit(0);
    }

    private void print() {
        Map<String, SignedIn> people = people();
        System.out.printf(
                "%n%-34s %-46s %6s %9s %8s %8s %8s%n",
                "person", "query", "rows", "statem.", "p50 ms", "p95 ms", "p99 ms");
        people.forEach((who, person) -> queries(person).forEach((what, query) -> {
            int[] rows = {0};
            int statements = Statements.of(() -> rows[0] = rows(person, query).size());
            Times took = Times.of(times, () -> rows(person, query));
            print(who, what, Integer.toString(rows[0]), statements, took, Targets.QUERY);
        }));
        COUNTED.forEach(address -> people.forEach(
                (who, person) -> print(who, "with its numbers: " + address, () -> list(person, read(address)))));
        COUNTED.forEach(address -> people.forEach((who, person) -> {
            for (InboxFacet facet : InboxFacet.values()) {
                print(who, "values of " + facet + ": " + address, () -> options(person, read(address), facet));
            }
        }));
        people.forEach((who, person) -> {
            Runnable page = () -> page(person);
            print(who, "page with its template", "", Statements.of(page), Times.of(times, page), Targets.PAGE);
        });
    }

    private void print(String who, String what, Runnable asked) {
        print(who, what, "", Statements.of(asked), Times.of(times, asked), Targets.QUERY);
    }

    private void print(String who, String what, String rows, int statements, Times took, double limit) {
        System.out.printf(
                "%-34s %-46s %6s %9d %s%s%n", who, what, rows, statements, took, targets.of(took, limit, statements));
    }

    private List<InboxPage.Option> options(SignedIn person, InboxQuery query, InboxFacet facet) {
        return person.call(() -> list.options(query, facet));
    }

    private List<InboxRow> rows(SignedIn person, InboxQuery query) {
        return person.call(() -> list.first(query, InboxQuery.PAGE + 1));
    }

    /** The same with the numbers of the tabs, of the saved views and of the list. */
    private InboxPage list(SignedIn person, InboxQuery query) {
        return person.call(() -> list.list(query));
    }

    private void page(SignedIn person) {
        try {
            web.perform(get(URI.create("/inbox?tab=group")).with(authentication(person.authentication())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person with most tasks of each role, and one with a role in all of a region. */
    private Map<String, SignedIn> people() {
        Map<String, SignedIn> people = new LinkedHashMap<>();
        UUID place = most("municipality_id", "coordinator");
        people.put("coordinator, largest municipality", grant("COORDINATOR", "municipality_id", place));
        people.put("coordinator, median municipality", grant("COORDINATOR", "municipality_id", median()));
        people.put("director, busiest school", grant("DIRECTOR", "school_id", most("school_id", "director")));
        UUID region = jdbc.sql("select region_id from municipality where id = ?")
                .param(place)
                .query(UUID.class)
                .single();
        people.put("operator, region", grant("OPERATOR", "region_id", region));
        people.put("coordinator's rights in a region", grant("COORDINATOR", "region_id", region));
        return people;
    }

    private UUID most(String column, String role) {
        return jdbc.sql("select " + column + " from inbox_task where state = 'OPEN' and role = ? and " + column
                        + " is not null group by 1 order by count(*) desc limit 1")
                .param(role)
                .query(UUID.class)
                .single();
    }

    private UUID median() {
        return jdbc.sql(
                        "select municipality_id from inbox_task where state = 'OPEN' and role = 'coordinator' group by 1"
                                + " order by count(*) offset 1100 limit 1")
                .query(UUID.class)
                .single();
    }

    private SignedIn grant(String role, String scope, UUID id) {
        UUID account = UUID.randomUUID();
        String login = "bench." + account.toString().substring(0, 8);
        jdbc.sql(
                        "insert into account (id, version, login, name, post, state, language, must_change_password, demo, created_at)"
                                + " values (?, 0, ?, 'Измеряющий', 'x', 'ENABLED', 'ru', false, false, '2027-01-01T00:00:00Z')")
                .params(account, login)
                .update();
        String municipality = scope.equals("school_id")
                ? "(select municipality_id from school where id = :id)"
                : scope.equals("municipality_id") ? ":id" : "null";
        jdbc.sql(
                        "insert into role_grant (id, version, account_id, role, region_id, municipality_id, school_id, valid_from, acting, basis,"
                                + " end_basis, granted_at, end_announced) values (gen_random_uuid(), 0, :account, :role, "
                                + (scope.equals("region_id") ? ":id" : "null") + ", " + municipality + ", "
                                + (scope.equals("school_id") ? ":id" : "null")
                                + ", '2020-01-01', false, 'замер', '', '2027-01-01T00:00:00Z', false)")
                .param("account", account)
                .param("role", role)
                .param("id", id)
                .update();
        // a quarter of what the person sees is in work by the person
        String where = scope.equals("region_id")
                ? "municipality_id in (select id from municipality where region_id = :id)"
                : scope + " = :id";
        jdbc.sql("update inbox_task set assignee = :me where role = :role and state = 'OPEN' and assignee is not null"
                        + " and assignee not in (select account_id from role_grant where basis = 'замер') and "
                        + where)
                .param("me", account)
                .param("role", role.toLowerCase(Locale.ROOT))
                .param("id", id)
                .update();
        SignedIn person = new SignedIn(account, login);
        SaveView views = context.getBean(SaveView.class);
        person.run(() -> views.save("Просроченные", read("tab=group&due=overdue&sort=school"), null));
        person.run(() -> views.save("Без срока", read("tab=all&state=open&due=none"), null));
        return person;
    }

    private static InboxQuery read(String address) {
        return InboxAddress.read(address);
    }

    private Map<String, InboxQuery> queries(SignedIn person) {
        Map<String, InboxQuery> queries = new LinkedHashMap<>();
        String school = first(person, InboxFacet.SCHOOL);
        String place = first(person, InboxFacet.MUNICIPALITY);
        String row = first(person, InboxFacet.ROW);
        Map<String, String> named = new LinkedHashMap<>();
        named.put("mine", "tab=mine");
        named.put("group, by due date", "tab=group");
        named.put("done, newest first", "tab=done");
        named.put("all, by school", "tab=all&sort=school");
        named.put("all, by assignee, descending", "tab=all&sort=-assignee");
        named.put("municipality", "tab=group&municipality=" + place);
        named.put("school", "tab=group&school=" + school);
        named.put("category and track", "tab=group&category=SHNOR&track=1");
        named.put("three stages", "tab=group&stage=monitoring&stage=plan&stage=report");
        named.put("process", "tab=group&process=roadmap-measure");
        named.put("row of the plan", "tab=group&row=" + row);
        named.put("assignee: nobody", "tab=group&assignee=none");
        for (String lone : List.of(
                "category=SHNOR",
                "track=2",
                "role=director",
                "state=open",
                "read=unread",
                "priority=high",
                "due=today",
                "due=week",
                "due=month",
                "opened=week",
                "assignee=" + first(person, InboxFacet.ASSIGNEE))) {
            named.put(lone.startsWith("assignee") ? "assignee: a colleague" : lone, "tab=all&" + lone);
        }
        named.put("overdue", "tab=group&due=overdue");
        named.put("range of days, by opening", "tab=group&dueFrom=2027-05-01&dueTo=2027-05-31&sort=-opened");
        named.put("without a date", "tab=group&due=none");
        named.put("unread and important", "tab=group&read=unread&priority=high");
        named.put("watching, by due date", "tab=watching");
        named.put("watching: overdue, by school", "tab=watching&due=overdue&sort=school");
        named.put("watching: directors, text", "tab=watching&role=director&q=" + enc("отчёт"));
        named.put("text, word forms", "tab=all&q=" + enc("размещением документов"));
        named.put("text, rare word", "tab=all&q=" + enc("семинары заместителям"));
        named.put(
                "five filters together",
                "tab=all&state=open&category=SHNOR&stage=plan&stage=report&due=overdue&due=month&assignee=none");
        named.put("saved view: overdue by school", "tab=group&due=overdue&sort=school");
        named.forEach((name, address) -> queries.put(name, read(address)));
        queries.put("deep page (up to 40 pages on)", deep(person, read("tab=all")));
        return queries;
    }

    private InboxQuery deep(SignedIn person, InboxQuery query) {
        InboxQuery at = query;
        for (int page = 0; page < 40; page++) {
            InboxPage shown = list(person, at);
            if (shown.next() == null) {
                return at;
            }
            at = shown.query().at(shown.next());
        }
        return at;
    }

    private String first(SignedIn person, InboxFacet facet) {
        return options(person, read("tab=all"), facet).stream()
                .map(InboxPage.Option::value)
                .filter(value -> !value.equals("me") && !value.equals("none"))
                .findFirst()
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    private static String enc(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
