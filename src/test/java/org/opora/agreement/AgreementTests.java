package org.opora.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OporaTest
class AgreementTests {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 19);

    @Autowired
    private ConcludeAgreement concludeAgreement;

    @Autowired
    private AttachPartner attachPartner;

    @Autowired
    private Agreements agreements;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvc mvc;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;

    @BeforeEach
    void aMunicipality() {
        place = municipalities.withSchools(3);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
    }

    @Test
    void anAgreementNeedsTwoParties() {
        assertThatThrownBy(() -> conclude(List.of(new Party("Управление образования", "Начальник"))))
                .hasMessageContaining("agreement.parties");
    }

    @Test
    void anAgreementCannotEndBeforeItIsSigned() {
        assertThatThrownBy(() -> new Term("1", MAY, MAY.minusDays(1))).hasMessageContaining("agreement.term");
    }

    @Test
    void aPairHoldsFromItsFirstDayToItsLast() {
        attach(place.schools().get(0), place.schools().get(1));

        assertThat(agreements.partnersOf(place.schools().get(0), MAY))
                .containsExactly(place.schools().get(1));
        assertThat(agreements.partnersOf(place.schools().get(0), MAY.minusDays(1)))
                .isEmpty();
        assertThat(agreements.partnersOf(place.schools().get(0), LocalDate.of(2028, 6, 1)))
                .isEmpty();
    }

    @Test
    void noSchoolAccompaniesItself() {
        assertThatThrownBy(() -> attach(place.schools().get(0), place.schools().get(0)))
                .hasMessageContaining("agreement.same-school");
    }

    @Test
    void aSchoolOfAnotherMunicipalityIsUnknown() {
        UUID foreign = municipalities.withSchools(1).schools().get(0);

        assertThatThrownBy(() -> attach(place.schools().get(0), foreign)).hasMessageContaining("not-found");
    }

    @Test
    void thePageShowsASchoolItsOwnPairsOnly() throws Exception {
        conclude(List.of(new Party("Управление образования", "Начальник"), new Party("Институт развития", "Ректор")));
        attach(place.schools().get(0), place.schools().get(1));
        SignedIn own = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        SignedIn other = accounts.inSchool(place.id(), place.schools().get(2), Role.DIRECTOR);

        mvc.perform(get("/agreements").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Институт развития")))
                .andExpect(content().string(containsString("СОШ № 2")));
        mvc.perform(get("/agreements").with(authentication(own.authentication())))
                .andExpect(content().string(containsString("СОШ № 2")))
                .andExpect(content().string(not(containsString("Институт развития"))));
        mvc.perform(get("/agreements").with(authentication(other.authentication())))
                .andExpect(content().string(not(containsString("СОШ № 2"))));
    }

    private void conclude(List<Party> parties) {
        concludeAgreement.conclude(new ConcludeAgreement.Signed(
                place.id(),
                null,
                parties,
                new Term("7", MAY, LocalDate.of(2027, 12, 31)),
                "Сопровождение школ",
                List.of(),
                coordinator.accountId()));
    }

    private void attach(UUID school, UUID partner) {
        attachPartner.attach(
                new NewPartner(
                        place.id(),
                        null,
                        null,
                        school,
                        partner,
                        PartnerKind.CURATOR,
                        "Заместитель директора",
                        null,
                        new Term("3", MAY, LocalDate.of(2028, 5, 31)),
                        null),
                List.of(),
                coordinator.accountId());
    }
}
