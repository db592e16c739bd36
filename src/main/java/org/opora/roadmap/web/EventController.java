package org.opora.roadmap.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.roadmap.CorrectEvent;
import org.opora.roadmap.EvidenceGiven;
import org.opora.roadmap.HandleMeasure;
import org.opora.roadmap.PlanEvents;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Events of a plan's log: written down there, put right, taken out. */
@Controller
class EventController {

    private final PlanEvents events;
    private final HandleMeasure handleMeasure;
    private final CorrectEvent correctEvent;

    EventController(PlanEvents events, HandleMeasure handleMeasure, CorrectEvent correctEvent) {
        this.events = events;
        this.handleMeasure = handleMeasure;
        this.correctEvent = correctEvent;
    }

    @PostMapping("/roadmaps/events")
    String write(
            @RequestParam(required = false) @Nullable UUID measure, @ModelAttribute Told told, RedirectAttributes to) {
        if (measure == null) {
            throw new OporaException("roadmap.rowMissing");
        }
        UUID plan = handleMeasure.logEvent(measure, told.event());
        return back(plan, "roadmap.notice.event", to);
    }

    @GetMapping("/roadmaps/events/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("event", events.event(id));
        return "roadmap/event";
    }

    @PostMapping("/roadmaps/events/{id}")
    String correct(@PathVariable UUID id, @ModelAttribute Told told, RedirectAttributes to) {
        UUID plan = events.event(id).roadmapId();
        correctEvent.correct(id, told.event());
        return back(plan, "roadmap.notice.event-corrected", to);
    }

    @PostMapping("/roadmaps/events/{id}/removal")
    String remove(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes to) {
        UUID plan = events.event(id).roadmapId();
        correctEvent.remove(id, Words.reason(reason));
        return back(plan, "roadmap.notice.event-removed", to);
    }

    private static String back(UUID plan, String notice, RedirectAttributes to) {
        to.addFlashAttribute("notice", notice);
        return "redirect:/roadmaps/" + plan + "/events";
    }

    /** An event as a form tells it. */
    record Told(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate heldOn,
            @Nullable String topic,
            @Nullable Integer participants) {

        EvidenceGiven.HeldEvent event() {
            String words = Words.required(topic, "roadmap.topicMissing");
            return new EvidenceGiven.HeldEvent(
                    Days.required(heldOn), words, participants == null ? 0 : Math.max(0, participants));
        }
    }
}
