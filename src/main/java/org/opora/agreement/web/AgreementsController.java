package org.opora.agreement.web;

import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.agreement.ListAgreements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreements of the municipality and pairs of schools. */
@Controller
@RequestMapping("/agreements")
class AgreementsController {

    private final ListAgreements listAgreements;
    private final Access access;

    AgreementsController(ListAgreements listAgreements, Access access) {
        this.listAgreements = listAgreements;
        this.access = access;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        access.requireAny(
                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF);
        model.addAttribute("municipal", listAgreements.municipal());
        model.addAttribute("partners", listAgreements.partners(Math.max(0, page)));
        return "agreement/list";
    }
}
