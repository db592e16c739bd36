package org.opora.prevention.web;

import org.opora.prevention.ListPrevention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Track 3 as a table. */
@Controller
class PreventionController {

    private final ListPrevention listPrevention;

    PreventionController(ListPrevention listPrevention) {
        this.listPrevention = listPrevention;
    }

    @GetMapping("/prevention")
    String list(Model model) {
        model.addAttribute("lines", listPrevention.lines());
        return "prevention/list";
    }
}
