package org.opora.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.opora.OporaApplication;
import org.opora.account.DemoPassword;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Starts the demo on a database of its own, walks every page of every role and prints, slowest first, what the server
 * needs for each: warm, one request at a time. Arguments: how many requests a page, and the limit in milliseconds.
 */
final class PageBenchmark {

    private static final List<String> PEOPLE = List.of(
            "rybinsk.coordinator",
            "rybinsk.head",
            "rybinsk.controller",
            "rybinsk.methodist",
            "rybinsk.ermakovo.director",
            "rybinsk.ermakovo.staff",
            "rybinsk.expert1",
            "operator.r76",
            "admin");
    private static final int WARM_UP = 5;

    /** A page as one role sees it. */
    private record Line(
            String login, String page, int status, double median, double slowest, int statements, int size) {}

    private PageBenchmark() {}

    public static void main(String[] arguments) {
        int requests = Integer.parseInt(arguments[0]);
        double limit = Double.parseDouble(arguments[1]);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        CountedStatements statements = new CountedStatements(CountedStatements.WEB);
        SpringApplication application = new SpringApplication(OporaApplication.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(statements));
        long begun = System.nanoTime();
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext)
                application.run("--server.port=0", "--opora.database.directory=target/bench-data");
        System.out.printf(Locale.ROOT, "%nStart: %.1f s%n", (System.nanoTime() - begun) / 1e9);
        try {
            List<Line> lines = new ArrayList<>();
            int port = context.getWebServer().getPort();
            for (String login : PEOPLE) {
                lines.addAll(walk(new SignedInPerson(port, login, DemoPassword.TEXT), login, requests, statements));
            }
            print(lines, limit);
        } finally {
            context.close();
        }
    }

    private static List<Line> walk(SignedInPerson person, String login, int requests, CountedStatements statements) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, String> page : person.pages().entrySet()) {
            for (int i = 0; i < WARM_UP; i++) {
                person.get(page.getValue());
            }
            double[] times = new double[requests];
            statements.take();
            HttpResponse<String> last = null;
            for (int i = 0; i < requests; i++) {
                long begun = System.nanoTime();
                last = person.get(page.getValue());
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(times);
            lines.add(new Line(
                    login,
                    page.getKey(),
                    last == null ? 0 : last.statusCode(),
                    times[requests / 2],
                    times[requests - 1],
                    statements.take() / requests,
                    last == null ? 0 : last.body().length() / 1024));
        }
        return lines;
    }

    private static void print(List<Line> lines, double limit) {
        System.out.printf(
                "%n%-26s %-36s %6s %8s %8s %10s %6s%n",
                "person", "page", "status", "median", "slowest", "statements", "KB");
        lines.stream()
                .sorted(Comparator.comparingDouble(Line::median).reversed())
                .forEach(line -> System.out.printf(
                        Locale.ROOT,
                        "%-26s %-36s %6d %5.0f ms %5.0f ms %10d %6d%s%n",
                        line.login,
                        line.page,
                        line.status,
                        line.median,
                        line.slowest,
                        line.statements,
                        line.size,
                        line.median > limit ? "  over " + (int) limit + " ms" : ""));
        System.out.printf(
                "%n%d pages, %d over %.0f ms%n",
                lines.size(), lines.stream().filter(line -> line.median > limit).count(), limit);
    }
}
