package org.opora.inbox.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Grant;
import org.opora.account.Role;
import org.opora.account.ScopeDirectory;
import org.opora.account.Viewer;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxFilter;
import org.opora.inbox.InboxPage;
import org.opora.inbox.SaveView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the list says beside its rows: chosen filters in words, with whom a view can be shared. */
@Component
class ListWords {

    private static final List<Role> SHARED_WITH =
            List.of(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.DIRECTOR);

    private final FacetWords facets;
    private final CellWords cells;
    private final DueWords due;
    private final Access access;
    private final ScopeDirectory scopes;

    ListWords(FacetWords facets, CellWords cells, DueWords due, Access access, ScopeDirectory scopes) {
        this.facets = facets;
        this.cells = cells;
        this.due = due;
        this.access = access;
        this.scopes = scopes;
    }

    /** A chosen filter and the address of the list without it. */
    record Chip(@Nullable InboxFacet facet, String text, String without) {}

    /** With whom a view can be shared; a null role means everybody in the municipality. */
    record ShareChoice(@Nullable Role role, UUID municipalityId, String municipality) {

        /** As the form sends it. */
        public String value() {
            return (role == null ? "*" : role.group()) + "@" + municipalityId;
        }
    }

    void addTo(Model model) {
        model.addAttribute("facetWords", facets);
        model.addAttribute("cells", cells);
        model.addAttribute("due", due);
    }

    /** The questions that have more than one answer for the person: who works in one place alone is not asked where. */
    List<InboxFacet> asked() {
        Viewer viewer = access.viewer();
        boolean wide = viewer.has(Role.EXPERT) || !viewer.standIns().isEmpty();
        boolean places = wide || differ(viewer, Grant::municipalityId);
        boolean schools = wide || differ(viewer, Grant::schoolId);
        return Arrays.stream(InboxFacet.values())
                .filter(facet -> facet == InboxFacet.MUNICIPALITY ? places : facet != InboxFacet.SCHOOL || schools)
                .toList();
    }

    private static boolean differ(Viewer viewer, Function<Grant, @Nullable UUID> scope) {
        List<@Nullable UUID> scopes =
                viewer.grants().stream().map(scope).distinct().toList();
        return scopes.size() != 1 || scopes.get(0) == null;
    }

    List<Chip> chips(InboxPage page, InboxLinks links) {
        InboxFilter filter = page.query().filter();
        List<Chip> chips = new ArrayList<>();
        if (filter.text() != null) {
            chips.add(new Chip(null, "«" + filter.text() + "»", links.withoutText()));
        }
        for (InboxFacet facet : InboxFacet.values()) {
            page.chosen(facet)
                    .forEach(option ->
                            chips.add(new Chip(facet, facets.of(facet, option), links.without(facet, option.value()))));
            InboxFilter.Days days = filter.daysOf(facet);
            if (!days.any()) {
                chips.add(new Chip(facet, day(days.from()) + " – " + day(days.to()), links.withoutDays(facet)));
            }
        }
        return chips;
    }

    List<ShareChoice> shares() {
        Viewer viewer = access.viewer();
        List<UUID> places = viewer.municipalityIds(SaveView.SHARERS.toArray(Role[]::new)).stream()
                .sorted()
                .limit(20)
                .toList();
        List<ShareChoice> shares = new ArrayList<>();
        if (!places.isEmpty()) {
            names(places).forEach((id, name) -> {
                shares.add(new ShareChoice(null, id, name));
                SHARED_WITH.forEach(role -> shares.add(new ShareChoice(role, id, name)));
            });
        }
        return shares;
    }

    /** Who works in one place alone need not be told its name. */
    private Map<UUID, String> names(List<UUID> places) {
        return places.size() == 1 ? Map.of(places.get(0), "") : scopes.names(places);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "…" : due.day(day);
    }
}
