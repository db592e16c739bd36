package org.opora.roadmap.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.roadmap.PlanCalendar;
import org.opora.roadmap.PlanEvents;
import org.opora.roadmap.PlanLaunches;
import org.opora.roadmap.RoadmapHead;
import org.opora.roadmap.RoadmapPages;
import org.opora.table.Spreadsheet;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan by its days: the month, the log of events, the progress of its launch. */
@Controller
class PlanDaysController {

    private static final List<Integer> WIDTHS = List.of(12, 50, 14, 8, 60, 30);

    private final PlanEvents events;
    private final PlanCalendar calendar;
    private final PlanLaunches launches;
    private final RoadmapPages pages;
    private final Phrases phrases;

    PlanDaysController(
            PlanEvents events, PlanCalendar calendar, PlanLaunches launches, RoadmapPages pages, Phrases phrases) {
        this.events = events;
        this.calendar = calendar;
        this.launches = launches;
        this.pages = pages;
        this.phrases = phrases;
    }

    @GetMapping("/roadmaps/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        model.addAttribute("progress", launches.of(id));
        model.addAttribute("url", "/roadmaps/" + id + "/progress");
        return "ui/launch";
    }

    @GetMapping("/roadmaps/{id}/calendar")
    String month(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String section,
            Model model) {
        if (month != null) {
            Days.optional(month.atDay(1));
        }
        String only = section == null || section.isBlank() ? null : section;
        model.addAttribute("head", pages.head(id));
        model.addAttribute("month", calendar.of(id, month, only));
        model.addAttribute("section", only);
        return "roadmap/calendar";
    }

    @GetMapping("/roadmaps/{id}/events")
    String events(
            @PathVariable UUID id,
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Days.page(page);
        List<PlanEvents.Line> lines = events.page(id, wanted.filter(), number);
        RoadmapHead head = pages.head(id);
        boolean mayWrite = head.mayRecord() && head.roadmap().state().lives();
        model.addAttribute("head", head);
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute("open", mayWrite ? events.open(id) : List.of());
        model.addAttribute("lines", lines.stream().limit(PlanEvents.PAGE).toList());
        model.addAttribute("more", lines.size() > PlanEvents.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("sum", events.sum(id, wanted.filter()));
        model.addAttribute("filter", wanted.filter());
        return "roadmap/events";
    }

    @GetMapping("/roadmaps/{id}/events.xlsx")
    ResponseEntity<byte[]> eventsFile(@PathVariable UUID id, @ModelAttribute Wanted wanted) {
        RoadmapHead head = pages.head(id);
        List<? extends List<?>> lines = events.all(id, wanted.filter()).stream()
                .map(line -> Spreadsheet.line(
                        line.heldOn(),
                        line.topic(),
                        line.participants(),
                        line.number(),
                        line.activity(),
                        line.writtenBy()))
                .toList();
        return new PlanFile(
                        phrases.say("roadmap.log.title") + ". " + phrases.titleOf(head.roadmap(), head.municipality()),
                        phrases.columns(
                                "roadmap.log.column.", "day", "topic", "participants", "number", "activity", "who"),
                        WIDTHS,
                        lines)
                .xlsx(head.roadmap().key() + "-events");
    }

    /** Which events a person asks for. */
    record Wanted(
            @Nullable String text,
            @Nullable String section,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

        PlanEvents.Filter filter() {
            return new PlanEvents.Filter(
                    Words.optional(text).isEmpty() ? null : Words.optional(text),
                    section == null || section.isBlank() ? null : section,
                    Days.optional(from),
                    Days.optional(to));
        }
    }
}
