package org.opora.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Russian and English say the same things. */
class MessagesTests {

    @Test
    void everyKeyStandsInBothLanguages() throws IOException {
        List<String> differences = new ArrayList<>();
        for (Resource russian : resources("classpath:messages/*.properties")) {
            String name = russian.getFilename();
            if (name.endsWith("_en.properties")) {
                continue;
            }
            Resource english = russian.createRelative(name.replace(".properties", "_en.properties"));
            differences.addAll(difference(name, keys(russian), english.exists() ? keys(english) : Set.of()));
        }
        assertThat(differences).isEmpty();
    }

    private static List<String> difference(String name, Set<String> russian, Set<String> english) {
        List<String> lines = new ArrayList<>();
        russian.stream()
                .filter(key -> !english.contains(key))
                .forEach(key -> lines.add(name + " lacks in English: " + key));
        english.stream()
                .filter(key -> !russian.contains(key))
                .forEach(key -> lines.add(name + " lacks in Russian: " + key));
        return lines;
    }

    private static Set<String> keys(Resource resource) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8));
        return properties.stringPropertyNames();
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }
}
