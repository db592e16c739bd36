package org.opora.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The diagrams, decisions and forms that the application is built with. */
@Component
public class BundledModels {

    /** One file under its fixed name, as in {@code bpmn/order.bpmn}. */
    public record BundledFile(String name, byte[] content) {

        public String sha256() {
            return Sha256.of(content);
        }

        /** File name without folder and ending: the key of the process, decision or form. */
        public String key() {
            return name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
        }
    }

    // What the application is built with does not change while it runs.
    private final Supplier<List<BundledFile>> models = SingletonSupplier.of(() -> files("bpmn", "*.*mn"));
    private final Supplier<List<BundledFile>> forms = SingletonSupplier.of(() -> files("forms", "*.form"));

    /** Diagrams and decisions. */
    public List<BundledFile> models() {
        return models.get();
    }

    /** Forms of user tasks. */
    public List<BundledFile> forms() {
        return forms.get();
    }

    /** The bundled file of that name. */
    public Optional<BundledFile> find(String name) {
        return models().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static List<BundledFile> files(String folder, String pattern) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/" + pattern);
            return Arrays.stream(found)
                    .map(resource -> read(folder, resource))
                    .sorted(Comparator.comparing(BundledFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BundledFile read(String folder, Resource resource) {
        try {
            return new BundledFile(folder + "/" + resource.getFilename(), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
