package org.opora.home.web;

import org.opora.account.Access;
import org.opora.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SettingsController {

    private final Access access;

    SettingsController(Access access) {
        this.access = access;
    }

    @GetMapping("/settings")
    String index() {
        access.requireAny(Role.ADMIN, Role.COORDINATOR);
        return "home/settings";
    }
}
