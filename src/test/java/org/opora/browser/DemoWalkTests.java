package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page of every role opens on the demo data: no script error, nothing blocked, no sideways scrolling on a phone, nothing
 * that bars people with a keyboard, a screen reader or weak eyes, light and dark. Two people walk at a time, each with a
 * browser of their own: nothing they do meets another's.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoWalkTests {

    private static final String PASSWORD = "opora-demo";

    private static final Set<String> OF_EACH_ROLE = Set.of("/", "/inbox", "/inbox/{id}");

    private final Set<String> walked = ConcurrentHashMap.newKeySet();
    private final Set<String> translated = ConcurrentHashMap.newKeySet();
    private final Set<String> darkened = ConcurrentHashMap.newKeySet();

    @LocalServerPort
    private int port;

    /** The first who reaches a page shows it, in the dark, too; the start page, the inbox and a task are each role's own. */
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(
            strings = {
                "rybinsk.coordinator",
                "ocher.coordinator",
                "rybinsk.ermakovo.director",
                "rybinsk.ermakovo.staff",
                "rybinsk.head",
                "rybinsk.controller",
                "rybinsk.methodist",
                "rybinsk.expert1",
                "operator.r76",
                "admin"
            })
    void everyPageOpensForEverybodyInBothLanguagesAndLooksAtADeskAndOnAPhone(String login) {
        Map<String, String> pages = DemoLinks.kinds(port, login);
        pages.keySet().removeIf(kind -> kind.contains(".") || !walked.add(kind) && !OF_EACH_ROLE.contains(kind));
        List<String> faults = new ArrayList<>();
        try (Person person = new Person(port, Person.DESK, "en").signIn(login, PASSWORD)) {
            pages.forEach((kind, path) -> {
                if (translated.add(kind)) {
                    faults.addAll(faultsAtADesk(person, kind, path));
                }
            });
        }
        try (Person person = new Person(port, Person.DESK, "ru").signIn(login, PASSWORD)) {
            pages.forEach((kind, path) -> {
                faults.addAll(faultsAtADesk(person.at(Person.DESK), kind, path));
                if (darkened.add(kind)) {
                    faults.addAll(faults(
                            kind + " " + path + " in the dark: ",
                            person.preferring(ColorScheme.DARK).barriers()));
                    person.preferring(ColorScheme.LIGHT);
                }
                faults.addAll(faultsOnAPhone(person.at(Person.PHONE), kind));
            });
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsAtADesk(Person person, String kind, String path) {
        List<String> faults = new ArrayList<>();
        person.open(path);
        person.waitForTools();
        if (person.page().locator("h1").first().textContent().isBlank()) {
            faults.add("no heading");
        }
        faults.addAll(person.complaints());
        person.complaints().clear();
        return faults(kind + " " + path + " at a desk: ", faults);
    }

    private static List<String> faultsOnAPhone(Person person, String kind) {
        List<String> faults = new ArrayList<>(person.barriers());
        if (person.scrollsSideways()) {
            faults.add("scrolls sideways");
        }
        faults.addAll(person.cutTables());
        return faults(kind + " on a phone: ", faults);
    }

    private static List<String> faults(String where, List<String> found) {
        return found.stream().map(fault -> where + fault).toList();
    }
}
