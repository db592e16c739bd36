package org.opora.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator looks after, and who may read the journal. */
@OporaTest
class OperationsTests {

    @Autowired
    LookAfterEngine engine;

    @Autowired
    SearchJournal journal;

    @Autowired
    Journal writing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    MockMvc web;

    @Test
    void showsItsPagesToTheAdministrator() throws Exception {
        SignedIn admin = accounts.admin();
        for (String path : List.of(
                "/operations", "/operations/consistency", "/journal", "/journal?q=%25&page=3", "/journal.csv")) {
            web.perform(get(path).with(authentication(admin.authentication()))).andExpect(status().isOk());
        }
    }

    @Test
    void showsACoordinatorOnlyTheOwnMunicipality() {
        var own = municipalities.withSchools(1);
        var other = municipalities.withSchools(1);
        transaction.executeWithoutResult(status -> {
            writing.record(Journal.entry("test.happened").municipality(own.id()).detail("what", "=own"));
            writing.record(
                    Journal.entry("test.happened").municipality(other.id()).detail("what", "other"));
        });
        SignedIn coordinator = accounts.inMunicipality(own.id(), Role.COORDINATOR);
        var found = coordinator.call(() -> journal.search(new JournalFilter("test.happened", null, null, null), 0));
        assertThat(found.getContent())
                .extracting(row -> row.line().municipalityId())
                .containsOnly(own.id());
        var foreign = coordinator.call(() -> journal.export(new JournalFilter("", other.id(), null, null)));
        assertThat(foreign).isEmpty();
    }

    @Test
    void isClosedToOthers() {
        SignedIn director =
                accounts.inMunicipality(municipalities.withSchools(1).id(), Role.METHODIST);
        assertThatThrownBy(() -> director.call(() -> engine.state(0))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> director.call(() -> journal.municipalities())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void saysWhenAnIncidentIsGone() {
        assertThatThrownBy(() -> accounts.admin().run(() -> engine.retryIncident("gone")))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("incident-gone"));
    }
}
