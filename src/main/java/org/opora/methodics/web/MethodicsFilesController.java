package org.opora.methodics.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.methodics.ConsultationPages;
import org.opora.methodics.ConsultationState;
import org.opora.methodics.ListFilter;
import org.opora.methodics.PracticePages;
import org.opora.methodics.PracticeState;
import org.opora.methodics.TrainingPages;
import org.opora.methodics.TrainingState;
import org.opora.table.Spreadsheet;
import org.opora.table.Workbook;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of methodical work as files: exactly what is filtered, in its order. */
@Controller
class MethodicsFilesController {

    private final TrainingPages trainings;
    private final ConsultationPages consultations;
    private final PracticePages practices;
    private final MessageSource messages;

    MethodicsFilesController(
            TrainingPages trainings, ConsultationPages consultations, PracticePages practices, MessageSource messages) {
        this.trainings = trainings;
        this.consultations = consultations;
        this.practices = practices;
        this.messages = messages;
    }

    @GetMapping("/methodics/training.xlsx")
    ResponseEntity<byte[]> trainings(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable TrainingState state,
            @RequestParam(required = false) @Nullable UUID row,
            Locale locale) {
        List<List<?>> lines = headed(
                locale,
                "training.programme",
                "training.operator",
                "training.starts",
                "training.ends",
                "training.hours",
                "training.people",
                "training.certificates",
                "state");
        trainings
                .all(new ListFilter<>(text, state, row))
                .forEach(line -> lines.add(Spreadsheet.line(
                        line.programme(),
                        line.operator(),
                        line.startsOn(),
                        line.endsOn(),
                        line.hours(),
                        line.people(),
                        line.certificates(),
                        say("training." + line.state(), locale))));
        return file("tab.training", lines, locale);
    }

    @GetMapping("/methodics/consultations.xlsx")
    ResponseEntity<byte[]> consultations(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable ConsultationState state,
            @RequestParam(required = false) @Nullable UUID row,
            Locale locale) {
        List<List<?>> lines = headed(
                locale,
                "consultation.topic",
                "school",
                "consultation.asked",
                "consultation.due",
                "consultation.answered",
                "state");
        consultations
                .all(new ListFilter<>(text, state, row))
                .forEach(line -> lines.add(Spreadsheet.line(
                        line.topic(),
                        line.school(),
                        line.askedOn(),
                        line.dueOn(),
                        line.answeredOn(),
                        say("consultation." + line.state(), locale))));
        return file("tab.consultations", lines, locale);
    }

    @GetMapping("/methodics/practices.xlsx")
    ResponseEntity<byte[]> practices(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable PracticeState state,
            @RequestParam(required = false) @Nullable UUID row,
            Locale locale) {
        List<List<?>> lines = headed(locale, "practice.title", "practice.topic", "school", "practice.offered", "state");
        practices
                .all(new ListFilter<>(text, state, row))
                .forEach(line -> lines.add(Spreadsheet.line(
                        line.title(),
                        line.topic(),
                        line.school(),
                        line.offeredOn(),
                        say("practice." + line.state(), locale))));
        return file("tab.practices", lines, locale);
    }

    private List<List<?>> headed(Locale locale, String... names) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(Arrays.stream(names).map(name -> say(name, locale)).toList());
        return lines;
    }

    private ResponseEntity<byte[]> file(String name, List<List<?>> lines, Locale locale) {
        String title = say(name, locale);
        return Spreadsheet.download(title, new Workbook.Sheet(title, lines));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("methodics." + key, null, locale);
    }
}
