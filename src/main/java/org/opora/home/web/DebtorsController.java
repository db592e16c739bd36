package org.opora.home.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ModelNames;
import org.opora.bpmn.Stage;
import org.opora.home.Debtor;
import org.opora.home.HomeView;
import org.opora.home.LateSchools;
import org.opora.table.Spreadsheet;
import org.opora.table.Workbook;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Late schools: to read, to copy for a chat, to print, and as a table. */
@Controller
class DebtorsController {

    private final LateSchools late;
    private final ModelNames names;
    private final MessageSource messages;

    DebtorsController(LateSchools late, ModelNames names, MessageSource messages) {
        this.late = late;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/debtors")
    String list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Stage asked = stage(stage);
        Page<Debtor> debtors = late.page(asked, page);
        model.addAttribute("debtors", debtors);
        model.addAttribute("byStage", HomeView.byStage(debtors.getContent()));
        model.addAttribute("stage", asked);
        model.addAttribute("stages", Stage.values());
        return "home/debtors";
    }

    @GetMapping("/debtors.xlsx")
    ResponseEntity<byte[]> table(@RequestParam(required = false) @Nullable String stage, Locale locale) {
        String title = messages.getMessage("home.debtors", null, locale);
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of(
                word("stage", locale),
                word("school", locale),
                word("phone", locale),
                word("task", locale),
                word("until", locale),
                word("late", locale)));
        for (Debtor debtor : late.all(stage(stage))) {
            lines.add(Spreadsheet.line(
                    debtor.stage() == null ? null : messages.getMessage("stage." + debtor.stage(), null, locale),
                    debtor.school(),
                    debtor.phone(),
                    names.of(debtor.task()),
                    debtor.due(),
                    debtor.daysLate()));
        }
        return Spreadsheet.download(title, new Workbook.Sheet(title, lines));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("home.debtors." + key, null, locale);
    }

    /** A stage that there is not asks for all. */
    private static @Nullable Stage stage(@Nullable String key) {
        return key == null ? null : Stage.ofKey(key).orElse(null);
    }
}
