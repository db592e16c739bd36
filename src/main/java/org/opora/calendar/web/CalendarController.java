package org.opora.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.calendar.CalendarDay;
import org.opora.calendar.EditCalendar;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CalendarController {

    private final EditCalendar editCalendar;
    private final Access access;
    private final Clock clock;

    CalendarController(EditCalendar editCalendar, Access access, Clock clock) {
        this.editCalendar = editCalendar;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/settings/calendar")
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year != null
                ? year
                : LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        model.addAttribute("days", editCalendar.list(shown));
        model.addAttribute("year", shown);
        model.addAttribute("known", editCalendar.knows(shown));
        model.addAttribute("mayEdit", access.viewer().has(Role.ADMIN));
        return "calendar/calendar";
    }

    @PostMapping("/settings/calendar")
    String put(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam boolean working,
            @RequestParam String reason) {
        editCalendar.put(new CalendarDay(
                day,
                working,
                reason.strip().substring(0, Math.min(200, reason.strip().length()))));
        return "redirect:/settings/calendar?year=" + day.getYear();
    }

    @PostMapping("/settings/calendar/remove")
    String remove(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        editCalendar.remove(day);
        return "redirect:/settings/calendar?year=" + day.getYear();
    }
}
