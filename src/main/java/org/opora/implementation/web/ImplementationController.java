package org.opora.implementation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.implementation.ListImplementations;
import org.opora.implementation.ShowImplementation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** How far schools have come with what they undertook. */
@Controller
@RequestMapping("/implementation")
class ImplementationController {

    private final ListImplementations listImplementations;
    private final ShowImplementation showImplementation;
    private final Access access;

    ImplementationController(
            ListImplementations listImplementations, ShowImplementation showImplementation, Access access) {
        this.listImplementations = listImplementations;
        this.showImplementation = showImplementation;
        this.access = access;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        access.requireAny(
                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF);
        model.addAttribute("lines", listImplementations.page(text, Math.max(0, page)));
        model.addAttribute("text", text);
        model.addAttribute(
                "base",
                text == null || text.isBlank()
                        ? "/implementation?"
                        : UriComponentsBuilder.fromPath("/implementation")
                                        .queryParam("text", text)
                                        .encode()
                                        .build()
                                        .toUriString()
                                + "&");
        return "implementation/list";
    }

    @GetMapping("/{caseId}")
    String show(@PathVariable UUID caseId, Model model) {
        model.addAttribute("case", showImplementation.show(caseId));
        return "implementation/show";
    }
}
