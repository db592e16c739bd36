package org.opora.agreement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.agreement.AgreementFilter;
import org.opora.agreement.ListAgreements;
import org.opora.agreement.MunicipalAgreement;
import org.opora.agreement.PartnerAgreement;
import org.opora.agreement.PartnerKind;
import org.opora.registry.LocalToday;
import org.opora.table.Spreadsheet;
import org.opora.table.Workbook;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreements as a file: a sheet of the municipality's own, a sheet of pairs of schools, exactly what is filtered. */
@Controller
class AgreementsFileController {

    private final ListAgreements listAgreements;
    private final LocalToday today;
    private final Access access;
    private final MessageSource messages;

    AgreementsFileController(ListAgreements listAgreements, LocalToday today, Access access, MessageSource messages) {
        this.listAgreements = listAgreements;
        this.today = today;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping("/agreements.xlsx")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable PartnerKind kind,
            @RequestParam(defaultValue = "false") boolean inForce,
            Locale locale) {
        access.requireAny(
                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF);
        ListAgreements.All all =
                listAgreements.all(new AgreementFilter(text, kind, inForce ? today.ofViewer(access.viewer()) : null));
        return Spreadsheet.download(
                say("file", locale),
                new Workbook.Sheet(say("sheet.partners", locale), partners(all, locale)),
                new Workbook.Sheet(say("sheet.municipal", locale), municipal(all, locale)));
    }

    private List<List<?>> partners(ListAgreements.All all, Locale locale) {
        List<List<?>> lines =
                headed(locale, "school", "partner", "kind", "person", "subject", "number", "signed", "until");
        for (ListAgreements.PartnerLine line : all.partners()) {
            PartnerAgreement one = line.agreement();
            lines.add(Spreadsheet.line(
                    line.school(),
                    line.partner(),
                    messages.getMessage(one.kind().messageKey(), null, locale),
                    one.person(),
                    one.subject(),
                    one.number(),
                    one.signedOn(),
                    one.validUntil()));
        }
        return lines;
    }

    private List<List<?>> municipal(ListAgreements.All all, Locale locale) {
        List<List<?>> lines = headed(locale, "parties", "subject", "number", "signed", "until");
        for (ListAgreements.MunicipalLine line : all.municipal()) {
            MunicipalAgreement one = line.agreement();
            lines.add(Spreadsheet.line(
                    one.parties().stream().map(party -> party.name()).collect(Collectors.joining("; ")),
                    one.subject(),
                    one.number(),
                    one.signedOn(),
                    one.validUntil()));
        }
        return lines;
    }

    private List<List<?>> headed(Locale locale, String... names) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(Arrays.stream(names).map(name -> say(name, locale)).toList());
        return lines;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("agreement.list." + key, null, locale);
    }
}
