package org.opora.interview.web;

import java.util.Optional;
import java.util.UUID;
import org.opora.document.Documents;
import org.opora.interview.InterviewFilter;
import org.opora.interview.InterviewStatus;
import org.opora.interview.InterviewView;
import org.opora.interview.Interviews;
import org.opora.interview.ListInterviews;
import org.opora.registry.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class InterviewsController {

    private final ListInterviews listInterviews;
    private final Interviews interviews;
    private final Registry registry;
    private final Documents documents;

    InterviewsController(ListInterviews listInterviews, Interviews interviews, Registry registry, Documents documents) {
        this.listInterviews = listInterviews;
        this.interviews = interviews;
        this.registry = registry;
        this.documents = documents;
    }

    @GetMapping("/interviews")
    String list(InterviewFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("interviews", listInterviews.page(filter, page));
        model.addAttribute("choices", listInterviews.choices());
        model.addAttribute("statuses", InterviewStatus.values());
        model.addAttribute("filter", filter);
        model.addAttribute("base", base(filter));
        return "interview/list";
    }

    /** The address of this list, so that every state of it can be shared. */
    private static String base(InterviewFilter filter) {
        return UriComponentsBuilder.fromPath("/interviews")
                        .queryParamIfPresent("school", Optional.ofNullable(filter.school()))
                        .queryParamIfPresent("status", Optional.ofNullable(filter.status()))
                        .queryParamIfPresent("year", Optional.ofNullable(filter.year()))
                        .queryParam("list")
                        .toUriString()
                + "&";
    }

    @GetMapping("/interviews/{id}")
    String open(@PathVariable UUID id, Model model) {
        InterviewView interview = interviews.visible(id);
        model.addAttribute("interview", interview);
        model.addAttribute("school", registry.school(interview.scope().schoolId()));
        model.addAttribute("files", documents.linkedTo("interview", id));
        model.addAttribute(
                "zone",
                registry.municipality(interview.scope().municipalityId()).zone());
        return "interview/interview";
    }
}
