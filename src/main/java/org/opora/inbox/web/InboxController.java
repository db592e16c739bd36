package org.opora.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxColumn;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxPage;
import org.opora.inbox.ListTasks;
import org.opora.inbox.OtherDuties;
import org.opora.inbox.QuickDecisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of tasks. Every state of it is an address. */
@Controller
class InboxController {

    private static final int DUTIES = 5;
    private static final List<InboxFacet> FIRST =
            List.of(InboxFacet.SCHOOL, InboxFacet.STAGE, InboxFacet.DUE, InboxFacet.ASSIGNEE);

    private final ListTasks tasks;
    private final ListWords words;
    private final OtherDuties duties;
    private final QuickDecisions decisions;
    private final Clock clock;

    InboxController(ListTasks tasks, ListWords words, OtherDuties duties, QuickDecisions decisions, Clock clock) {
        this.tasks = tasks;
        this.words = words;
        this.duties = duties;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    String list(@RequestParam MultiValueMap<String, String> given, Model model) {
        Instant drawn = clock.instant();
        InboxPage page = tasks.list(InboxAddress.read(Map.copyOf(given)));
        InboxLinks links = new InboxLinks(page.query());
        model.addAttribute("page", page);
        model.addAttribute("links", links);
        model.addAttribute("live", links.live(drawn));
        List<InboxFacet> asked = words.asked();
        model.addAttribute("first", FIRST.stream().filter(asked::contains).toList());
        model.addAttribute(
                "rest", asked.stream().filter(facet -> !FIRST.contains(facet)).toList());
        model.addAttribute("chips", words.chips(page, links));
        model.addAttribute("columns", InboxColumn.values());
        model.addAttribute("shares", words.shares());
        words.addTo(model);
        model.addAttribute("decides", decisions.anyOf(page.rows()));
        model.addAttribute("duties", duties.open(DUTIES));
        return "inbox/list";
    }

    /** The values of one filter with their numbers, for its menu. */
    @GetMapping("/inbox/options/{facet}")
    String options(@PathVariable InboxFacet facet, @RequestParam MultiValueMap<String, String> given, Model model) {
        model.addAttribute("facet", facet);
        model.addAttribute("options", tasks.options(InboxAddress.read(Map.copyOf(given)), facet));
        words.addTo(model);
        return "inbox/options :: counted";
    }
}
