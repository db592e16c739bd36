package org.opora.report.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.opora.report.ListResults;
import org.opora.report.YearChoice;
import org.opora.table.Spreadsheet;
import org.opora.table.Workbook;
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

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ListResults lists;
    private final MessageSource messages;

    ReportDownloads(ListResults lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    @GetMapping("/reports/results.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam UUID cycle, Locale locale) {
        String name = name(lists.year(cycle));
        return Spreadsheet.download(
                name, new Workbook.Sheet(name, table(cycle, locale).lines()));
    }

    @GetMapping("/reports/results.csv")
    ResponseEntity<byte[]> csv(@RequestParam UUID cycle, Locale locale) throws IOException {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(lists.year(cycle)) + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(ResultCsv.of(table(cycle, locale)));
    }

    private ResultTable table(UUID cycle, Locale locale) {
        return ResultTable.of(lists.schools(cycle), (key, args) -> messages.getMessage(key, args, locale));
    }

    private static String name(YearChoice year) {
        return year.municipality() + " " + year.year();
    }
}
