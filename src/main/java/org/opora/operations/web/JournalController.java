package org.opora.operations.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.journal.JournalWords;
import org.opora.operations.JournalFilter;
import org.opora.operations.SearchJournal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what and when: search and export. */
@Controller
class JournalController {

    private final SearchJournal journal;
    private final JournalWords words;

    JournalController(SearchJournal journal, JournalWords words) {
        this.journal = journal;
        this.words = words;
    }

    @GetMapping("/journal")
    String page(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "municipality", required = false) @Nullable UUID municipality,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate to,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        JournalFilter filter = new JournalFilter(text, municipality, from, to);
        model.addAttribute("filter", filter);
        model.addAttribute("found", journal.search(filter, page));
        model.addAttribute("municipalities", journal.municipalities());
        model.addAttribute("words", words);
        model.addAttribute("base", address("/journal", filter));
        model.addAttribute("export", address("/journal.csv", filter));
        return "operations/journal";
    }

    @GetMapping("/journal.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "municipality", required = false) @Nullable UUID municipality,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate to) {
        String csv = JournalCsv.of(journal.export(new JournalFilter(text, municipality, from, to)), words);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("journal.csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String path, JournalFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("q", "{q}");
        if (filter.municipalityId() != null) {
            address.queryParam("municipality", filter.municipalityId());
        }
        if (filter.from() != null) {
            address.queryParam("from", filter.from());
        }
        if (filter.to() != null) {
            address.queryParam("to", filter.to());
        }
        return address.encode().build(filter.text()) + "&";
    }
}
