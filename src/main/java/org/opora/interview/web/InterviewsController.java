package org.opora.interview.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.document.Documents;
import org.opora.interview.InterviewView;
import org.opora.interview.Interviews;
import org.opora.registry.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class InterviewsController {

    private final Interviews interviews;
    private final Registry registry;
    private final Documents documents;

    InterviewsController(Interviews interviews, Registry registry, Documents documents) {
        this.interviews = interviews;
        this.registry = registry;
        this.documents = documents;
    }

    @GetMapping("/interviews")
    String list(Model model) {
        List<InterviewView> found = interviews.visible();
        model.addAttribute("interviews", found);
        model.addAttribute(
                "schools",
                registry.schools(found.stream()
                        .map(interview -> interview.scope().schoolId())
                        .collect(Collectors.toSet())));
        return "interview/list";
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
