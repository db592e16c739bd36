package org.opora.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What hides a field of a row reads the row's own fields by {@code this}: the browser knows them by no other name, though the
 * server does, and a field that it never shows could not be filled in.
 */
class RowConditionsTests {

    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|(?<![.\\w])([a-zA-Z]\\w*)");

    @Test
    void aConditionInsideARowNamesTheRowsOwnFieldsByThis() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form :
                    forms.filter(path -> path.toString().endsWith(".form")).toList()) {
                look(form.getFileName().toString(), new ObjectMapper().readTree(form.toFile()), Set.of(), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void look(String form, JsonNode parent, Set<String> row, List<String> faults) {
        for (JsonNode field : parent.path("components")) {
            Matcher names =
                    NAME.matcher(field.path("conditional").path("hide").asText().replaceAll("\\bthis\\.\\w+", ""));
            while (names.find()) {
                if (names.group(1) != null && row.contains(names.group(1))) {
                    faults.add(form + " " + field.path("id").asText() + ": " + names.group(1));
                }
            }
            Set<String> inside = row;
            if (field.path("type").asText().equals("dynamiclist")) {
                inside = new HashSet<>();
                for (JsonNode column : field.path("components")) {
                    inside.add(column.path("key").asText());
                }
            }
            look(form, field, inside, faults);
        }
    }
}
