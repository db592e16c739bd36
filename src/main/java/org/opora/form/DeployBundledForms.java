package org.opora.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opora.form.FormSchemas.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the application's own forms at start: each text once, and never over a version that the editor deployed. A new
 * bundled text is then a version that the editor offers, not one that tasks take by themselves.
 */
@Component
@Order(DeployBundledForms.ORDER)
public class DeployBundledForms implements ApplicationRunner {

    /** Before anything that creates tasks. */
    public static final int ORDER = -100;

    private static final Logger LOG = LoggerFactory.getLogger(DeployBundledForms.class);

    private final FormSchemas forms;

    DeployBundledForms(FormSchemas forms) {
        this.forms = forms;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
            deploy(String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private void deploy(String file, String text) {
        String formId = file.substring(0, file.lastIndexOf('.'));
        boolean edited =
                forms.originOfLatest(formId).filter(Origin.EDITOR::equals).isPresent();
        if (edited || forms.isKnown(formId, text)) {
            return;
        }
        if (!forms.deploy(text, Origin.BUNDLE, null).formId().equals(formId)) {
            throw new IllegalStateException("the form in " + file + " has another id");
        }
        LOG.info("form {} deployed", formId);
    }
}
