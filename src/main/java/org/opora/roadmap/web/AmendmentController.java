package org.opora.roadmap.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.SchoolGroup;
import org.opora.registry.Registry;
import org.opora.roadmap.AmendedRow;
import org.opora.roadmap.ExecutorRole;
import org.opora.roadmap.ProposeAmendment;
import org.opora.roadmap.RoadmapHead;
import org.opora.roadmap.RoadmapPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A row of a running plan is worded anew, added or taken out; it takes effect with its order. */
@Controller
class AmendmentController {

    private final RoadmapPages pages;
    private final ProposeAmendment proposeAmendment;
    private final Registry registry;
    private final Sentences sentences;

    AmendmentController(RoadmapPages pages, ProposeAmendment proposeAmendment, Registry registry, Sentences sentences) {
        this.pages = pages;
        this.proposeAmendment = proposeAmendment;
        this.registry = registry;
        this.sentences = sentences;
    }

    /** Without a row the page asks for one, or words a new one. */
    @GetMapping("/roadmaps/{id}/amend")
    String amend(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(defaultValue = "false") boolean added,
            Model model) {
        AmendmentForm form = null;
        if (row != null) {
            form = AmendmentForm.of(row, proposeAmendment.current(id, row));
        } else if (added) {
            form = AmendmentForm.of(null, AmendedRow.empty());
        }
        return page(id, form, model);
    }

    @PostMapping("/roadmaps/{id}/amendments")
    String propose(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes to) {
        AmendmentForm form = AmendmentForm.of(sent);
        try {
            proposeAmendment.propose(id, form.toProposal());
        } catch (NotFoundException unknown) {
            throw unknown;
        } catch (OporaException refusal) {
            model.addAttribute("problem", sentences.of(refusal));
            return page(id, form, model);
        }
        to.addFlashAttribute("notice", "roadmap.notice.proposed");
        return "redirect:/roadmaps/" + id;
    }

    private String page(UUID id, @Nullable AmendmentForm form, Model model) {
        RoadmapHead head = pages.head(id);
        if (!head.mayCoordinate()) {
            throw new NotFoundException();
        }
        model.addAttribute("head", head);
        model.addAttribute("rows", form == null ? pages.allRows(id) : List.of());
        model.addAttribute("form", form);
        model.addAttribute("roles", ExecutorRole.values());
        model.addAttribute("groups", SchoolGroup.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("classes", EvidenceClass.values());
        model.addAttribute("units", EvidenceUnit.values());
        model.addAttribute("schools", registry.schools(head.roadmap().municipalityId()));
        return "roadmap/amend";
    }
}
