package org.opora.home.web;

import org.opora.home.HomeView;
import org.opora.home.OpenHome;
import org.opora.inbox.TaskSubjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final OpenHome openHome;
    private final TaskSubjects subjects;

    HomeController(OpenHome openHome, TaskSubjects subjects) {
        this.openHome = openHome;
        this.subjects = subjects;
    }

    @GetMapping("/")
    String home(Model model) {
        HomeView home = openHome.open();
        model.addAttribute("home", home);
        model.addAttribute("subjects", subjects.of(home.businessKeys()));
        return "home/home";
    }
}
