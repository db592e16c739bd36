package org.opora.home.web;

import org.opora.home.OpenHome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final OpenHome openHome;

    HomeController(OpenHome openHome) {
        this.openHome = openHome;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("home", openHome.open());
        return "home/home";
    }
}
