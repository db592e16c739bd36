package org.opora.home.web;

import java.util.UUID;
import org.opora.home.OpenSchoolCard;
import org.opora.home.SchoolCard;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskSubjects;
import org.opora.journal.JournalWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class SchoolCardController {

    private final OpenSchoolCard openSchoolCard;
    private final JournalWords words;
    private final TaskSubjects subjects;

    SchoolCardController(OpenSchoolCard openSchoolCard, JournalWords words, TaskSubjects subjects) {
        this.openSchoolCard = openSchoolCard;
        this.words = words;
        this.subjects = subjects;
    }

    @GetMapping("/schools/{id}")
    String card(@PathVariable UUID id, Model model) {
        SchoolCard card = openSchoolCard.open(id);
        model.addAttribute("card", card);
        model.addAttribute(
                "subjects",
                subjects.of(card.tasks().stream().map(InboxTask::businessKey).toList()));
        model.addAttribute("words", words);
        return "home/school";
    }
}
