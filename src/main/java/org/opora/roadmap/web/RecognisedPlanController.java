package org.opora.roadmap.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.opora.roadmap.OpenRecognised;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan read from a file is taken into work from the page where its doubts were settled. */
@Controller
class RecognisedPlanController {

    private final OpenRecognised openRecognised;
    private final Sentences sentences;

    RecognisedPlanController(OpenRecognised openRecognised, Sentences sentences) {
        this.openRecognised = openRecognised;
        this.sentences = sentences;
    }

    @PostMapping("/recognitions/{id}/roadmap")
    String open(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer year, RedirectAttributes flash) {
        try {
            UUID roadmap = openRecognised.open(id, year);
            flash.addFlashAttribute("notice", "roadmap.notice.opened");
            return "redirect:/roadmaps/" + roadmap;
        } catch (NotFoundException absent) {
            throw absent;
        } catch (OporaException refusal) {
            flash.addFlashAttribute("problem", sentences.of(refusal));
            return "redirect:/recognitions/" + id;
        }
    }
}
