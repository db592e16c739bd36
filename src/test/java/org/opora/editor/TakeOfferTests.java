package org.opora.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.DeploymentOrigin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The application brings a newer diagram than the one an administrator changed: it is offered, never taken by itself. As if
 * it were new, the fingerprint of the bundled file is forgotten for the time of the test.
 */
@OporaTest
class TakeOfferTests {

    private static final String KEY = "deficit-roadmap";
    private static final String FILE = "bpmn/deficit-roadmap.bpmn";

    @Autowired
    DeployModel deployModel;

    @Autowired
    OpenModel openModel;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private SignedIn admin;
    private int before;
    private String bundled;

    @BeforeEach
    void changeTheDiagramAndBringANewerOne() {
        admin = accounts.admin();
        before = opened().current().version();
        bundled = admin.call(() -> openModel.text(ModelKind.DIAGRAM, KEY, before));
        String changed = bundled.replace("Составить дорожную карту дефицитов", "Составить карту дефицитов");
        assertThat(changed).isNotEqualTo(bundled);
        admin.run(() -> deployModel.deploy(new DeployModel.Command(ModelKind.DIAGRAM, KEY, changed, "короче", before)));
        jdbc.sql("update approved_model set origin = 'OTHER' where resource = ? and origin = 'BUNDLE'")
                .param(FILE)
                .update();
    }

    @AfterEach
    void theBundleOwnsTheDiagramAgain() {
        if (opened().offer() != null) {
            take(opened().current().version());
        }
    }

    @Test
    void anEditorsVersionStandsUntilTheOfferIsTaken() throws Exception {
        assertThat(opened().current().origin()).isEqualTo(DeploymentOrigin.EDITOR);
        assertThat(opened().offer()).isEqualTo(bundled);
        assertThat(admin.call(openModel::changed)).anySatisfy(model -> assertThat(model)
                .isEqualTo(new ChangedModel(ModelKind.DIAGRAM, KEY, model.name(), before + 1, true, true)));
        web.perform(get("/").with(authentication(admin.authentication())))
                .andExpect(content().string(containsString("есть новая поставка")));
        web.perform(get("/diagrams/" + KEY + "/difference?to=0&from=" + (before + 1))
                        .with(authentication(admin.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Составить дорожную карту дефицитов")));

        web.perform(post("/diagrams/" + KEY + "/bundle")
                        .with(authentication(admin.authentication()))
                        .with(csrf())
                        .param("comment", "принята поставка")
                        .param("expected", Integer.toString(before + 1)))
                .andExpect(redirectedUrl("/diagrams/" + KEY));

        assertThat(opened().current().version()).isEqualTo(before + 2);
        assertThat(opened().current().origin()).isEqualTo(DeploymentOrigin.BUNDLE);
        assertThat(opened().current().comment()).isEqualTo("принята поставка");
        assertThat(opened().offer()).isNull();
        assertThat(admin.call(() -> openModel.text(ModelKind.DIAGRAM, KEY, before + 2)))
                .isEqualTo(bundled);
        web.perform(get("/diagrams").with(authentication(admin.authentication())))
                .andExpect(content().string(not(containsString("есть новая поставка"))));
    }

    @Test
    void theOfferIsNotTakenOverAVersionThatThePersonHasNotSeen() throws Exception {
        web.perform(post("/diagrams/" + KEY + "/bundle")
                        .with(authentication(admin.authentication()))
                        .with(csrf())
                        .param("comment", "принята поставка")
                        .param("expected", Integer.toString(before)))
                .andExpect(status().isConflict());
        assertThat(opened().current().version()).isEqualTo(before + 1);
        assertThat(opened().offer()).isNotNull();
    }

    private void take(int expected) {
        admin.run(() -> deployModel.takeOffer(ModelKind.DIAGRAM, KEY, "прежняя", expected));
    }

    private OpenModel.Opened opened() {
        return admin.call(() -> openModel.open(ModelKind.DIAGRAM, KEY));
    }
}
