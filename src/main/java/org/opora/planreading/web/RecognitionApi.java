package org.opora.planreading.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.IssueSentences;
import org.opora.planreading.RecognisePlan;
import org.opora.planreading.RecognisedPlan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The interface for programs: a file in, its rows with every doubt out. Nothing is stored. */
@RestController
class RecognitionApi {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final RecognisePlan plans;
    private final IssueSentences sentences;

    RecognitionApi(RecognisePlan plans, IssueSentences sentences) {
        this.plans = plans;
        this.sentences = sentences;
    }

    @PostMapping(path = "/api/roadmaps/recognitions", produces = MediaType.APPLICATION_JSON_VALUE)
    RecognitionAnswer recognise(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate periodStart,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate periodEnd,
            @RequestParam(required = false) @Nullable String zone,
            Locale locale)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        RecognisedPlan plan = plans.recognise(content, name, periodStart, periodEnd, zone);
        return RecognitionAnswer.of(plan, issue -> sentences.of(issue, locale));
    }

    /** What this interface takes and answers. */
    @GetMapping("/api/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(YAML).body(new ClassPathResource("openapi/openapi.yaml"));
    }
}
