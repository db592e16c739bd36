package org.opora.followup.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.followup.FollowupLists;
import org.opora.followup.InstructionState;
import org.opora.followup.SettleInstruction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Instructions from minutes and recommendations to schools. */
@Controller
class FollowupController {

    private final FollowupLists lists;
    private final SettleInstruction settleInstruction;
    private final Access access;

    FollowupController(FollowupLists lists, SettleInstruction settleInstruction, Access access) {
        this.lists = lists;
        this.settleInstruction = settleInstruction;
        this.access = access;
    }

    @GetMapping("/instructions")
    String instructions(
            @RequestParam(required = false) @Nullable InstructionState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.max(page, 0);
        List<FollowupLists.InstructionRow> rows = lists.instructions(state, number);
        model.addAttribute("rows", rows.stream().limit(FollowupLists.PAGE).toList());
        model.addAttribute("more", rows.size() > FollowupLists.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("state", state);
        model.addAttribute(
                "maySettle", access.viewer().has(Role.COORDINATOR, Role.CONTROLLER, Role.DIRECTOR, Role.STAFF));
        model.addAttribute("mayCancel", access.viewer().has(Role.COORDINATOR));
        return "followup/instructions";
    }

    @GetMapping("/recommendations")
    String recommendations(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(page, 0);
        List<FollowupLists.RecommendationRow> rows = lists.recommendations(number);
        model.addAttribute("rows", rows.stream().limit(FollowupLists.PAGE).toList());
        model.addAttribute("more", rows.size() > FollowupLists.PAGE);
        model.addAttribute("page", number);
        return "followup/recommendations";
    }

    @PostMapping("/instructions/{id}/done")
    String done(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SettleForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        settleInstruction.done(id, form.text());
        redirect.addFlashAttribute("notice", "followup.notice.done");
        return "redirect:/instructions";
    }

    @PostMapping("/instructions/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SettleForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        settleInstruction.cancel(id, form.text());
        redirect.addFlashAttribute("notice", "followup.notice.cancelled");
        return "redirect:/instructions";
    }
}
