package org.opora.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A form as it goes to paper: every question that is asked, with what is written so far or with room to write. */
@Service
public class PrintedForm {

    private final AnswerSheet sheet;
    private final OpeningData opening;
    private final FeelExpressions feel;
    private final ObjectMapper json;

    PrintedForm(AnswerSheet sheet, OpeningData opening, FeelExpressions feel, ObjectMapper json) {
        this.sheet = sheet;
        this.opening = opening;
        this.feel = feel;
        this.json = json;
    }

    /** @param typed from a draft; empty when there is none */
    public List<AnswerSection> of(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> known,
            Map<String, ? extends @Nullable Object> typed) {
        Map<String, @Nullable Object> values = opening.of(schema, known, typed);
        Scope scope = Scope.of(feel, values);
        Map<String, List<AnswerLine>> sections = new LinkedHashMap<>();
        for (FieldPlace place : FieldPlace.of(new FormField(schema.json()))) {
            if (!place.field().hidden(scope)) {
                FormSchema alone =
                        new FormSchema(schema.sha256(), schema.formId(), schema.version(), place.alone(json));
                List<AnswerLine> lines = sheet.lines(alone, values, known);
                sections.computeIfAbsent(place.section(), heading -> new ArrayList<>())
                        .addAll(isBlank(lines) ? List.of(blank(place.field())) : lines);
            }
        }
        return sections.entrySet().stream()
                .map(section -> new AnswerSection(section.getKey(), List.copyOf(section.getValue())))
                .toList();
    }

    private static boolean isBlank(List<AnswerLine> lines) {
        return lines.stream().flatMap(line -> line.values().stream()).allMatch(String::isBlank);
    }

    private static AnswerLine blank(FormField field) {
        return new AnswerLine(0, field.label(), AnswerLine.Kind.TEXT, List.of());
    }
}
