package org.opora.ui;

import static org.opora.account.Role.ADMIN;
import static org.opora.account.Role.CONTROLLER;
import static org.opora.account.Role.COORDINATOR;
import static org.opora.account.Role.DIRECTOR;
import static org.opora.account.Role.EXPERT;
import static org.opora.account.Role.HEAD;
import static org.opora.account.Role.METHODIST;
import static org.opora.account.Role.OPERATOR;
import static org.opora.account.Role.STAFF;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.stereotype.Component;

/** The menu of a person: the pages of the roles they hold. */
@Component("menu")
public class Menu {

    /** Nobody keeps accounts for somebody absent. */
    private static final String PEOPLE = "/accounts";

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> AUTHORITY = Set.of(COORDINATOR, HEAD, CONTROLLER, METHODIST, OPERATOR);

    private static final Set<Role> RESULTS =
            Set.of(COORDINATOR, HEAD, CONTROLLER, METHODIST, OPERATOR, DIRECTOR, STAFF);

    private static final Set<Role> PROGRAMMES = Set.of(COORDINATOR, HEAD, CONTROLLER, METHODIST, DIRECTOR, STAFF);

    private static final List<MenuItem> ITEMS = List.of(
            new MenuItem("/", "home", "ui.menu.home", ALL),
            new MenuItem("/inbox", "inbox", "ui.menu.inbox", ALL),
            new MenuItem("/calendar", "calendar", "agenda.title", ALL),
            new MenuItem("/cycles", "calendar-event", "ui.menu.cycles", AUTHORITY),
            new MenuItem("/roadmaps", "map-2", "roadmap.menu", RESULTS),
            new MenuItem("/recognitions", "upload", "planreading.menu", Set.of(COORDINATOR)),
            new MenuItem(
                    "/schools",
                    "school",
                    "ui.menu.schools",
                    Set.of(COORDINATOR, HEAD, CONTROLLER, METHODIST, OPERATOR, DIRECTOR, STAFF, ADMIN)),
            new MenuItem(
                    "/orders",
                    "files",
                    "ui.menu.orders",
                    Set.of(COORDINATOR, HEAD, CONTROLLER, METHODIST, DIRECTOR, STAFF)),
            new MenuItem(
                    "/monitoring",
                    "chart-bar",
                    "ui.menu.monitoring",
                    Set.of(COORDINATOR, HEAD, CONTROLLER, METHODIST, OPERATOR, DIRECTOR, STAFF)),
            new MenuItem("/interviews", "messages", "ui.menu.interviews", PROGRAMMES),
            new MenuItem("/programmes", "stack-2", "ui.menu.programmes", PROGRAMMES),
            new MenuItem(
                    "/reviews",
                    "clipboard-check",
                    "ui.menu.reviews",
                    Set.of(EXPERT, COORDINATOR, HEAD, CONTROLLER, METHODIST, DIRECTOR, STAFF)),
            new MenuItem(
                    "/agreements",
                    "link",
                    "ui.menu.agreements",
                    Set.of(COORDINATOR, HEAD, CONTROLLER, METHODIST, DIRECTOR, STAFF)),
            new MenuItem(
                    "/implementation",
                    "checklist",
                    "ui.menu.implementation",
                    Set.of(COORDINATOR, HEAD, CONTROLLER, METHODIST, OPERATOR, DIRECTOR, STAFF)),
            new MenuItem("/methodics", "users", "methodics.menu", RESULTS),
            new MenuItem("/reports", "file-text", "ui.menu.reports", RESULTS),
            new MenuItem("/instructions", "list-check", "followup.menu", RESULTS),
            new MenuItem("/diagrams", "sitemap", "ui.menu.diagrams", Set.of(ADMIN)),
            new MenuItem("/operations", "alert-triangle", "ui.menu.operations", Set.of(ADMIN)),
            new MenuItem("/journal", "history", "ui.menu.journal", Set.of(ADMIN, COORDINATOR)),
            new MenuItem(PEOPLE, "users", "ui.menu.accounts", Set.of(ADMIN, COORDINATOR)),
            new MenuItem("/settings", "settings", "ui.menu.settings", Set.of(ADMIN, COORDINATOR)));

    public List<MenuItem> of(Viewer viewer) {
        return ITEMS.stream()
                .filter(item -> Arrays.stream(Role.values())
                        .anyMatch(role -> item.roles().contains(role)
                                && (item.path().equals(PEOPLE) ? viewer.own() : viewer).has(role)))
                .toList();
    }
}
