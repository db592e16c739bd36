package org.opora.report.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.opora.report.ListResults;
import org.opora.report.YearChoice;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of a year as a file; exactly the rows of the page. */
@Controller
class ReportDownloads {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ListResults lists;
    private final MessageSource messages;

    ReportDownloads(ListResults lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    @GetMapping("/reports/results.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam UUID cycle, Locale locale) throws IOException {
        return file(ResultFile.xlsx(table(cycle, locale)), XLSX, lists.year(cycle), "xlsx");
    }

    @GetMapping("/reports/results.csv")
    ResponseEntity<byte[]> csv(@RequestParam UUID cycle, Locale locale) throws IOException {
        return file(ResultFile.csv(table(cycle, locale)), CSV, lists.year(cycle), "csv");
    }

    private ResultTable table(UUID cycle, Locale locale) {
        return ResultTable.of(lists.schools(cycle), (key, args) -> messages.getMessage(key, args, locale));
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, YearChoice year, String ending) {
        String name = year.municipality() + " " + year.year() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
