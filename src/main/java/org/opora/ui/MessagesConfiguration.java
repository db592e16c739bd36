package org.opora.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One bundle a feature, {@code messages/<feature>.properties}: Russian by default, English beside it. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(basenames());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        // A sentence without arguments may hold an apostrophe as it is written.
        messages.setAlwaysUseMessageFormat(false);
        return messages;
    }

    private static String[] basenames() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties");
        return Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .sorted()
                .map(name -> "messages/" + name)
                .toArray(String[]::new);
    }
}
