package org.opora.agreement;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@OporaTest
class AgreementTests {

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private static final LocalDate MAY = LocalDate.of(2027, 5, 19);

    @Autowired
    private ConcludeAgreement concludeAgreement;

    @Autowired
    private AttachPartner attachPartner;

    @Autowired
    private EnterPartner enterPartner;

    @Autowired
    private CorrectPartner correctPartner;

    @Autowired
    private ListAgreements listAgreements;

    @Autowired
    private Agreements agreements;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;

    @BeforeEach
    void aMunicipality() {
        place = municipalities.withSchools(3);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
    }

    @Test
    void theFileHoldsExactlyWhatIsFilteredAndLeavesALineInTheJournal() throws Exception {
        attach(place.schools().get(0), place.schools().get(1));
        attach(place.schools().get(2), place.schools().get(1));
        String third = shortName(place.schools().get(2));
        assertThat(pairsOf(coordinator, "/agreements.xlsx")).hasSize(2);
        assertThat(pairsOf(coordinator, "/agreements.xlsx?text=" + third)).containsExactly(third);
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(2), Role.DIRECTOR);
        assertThat(pairsOf(director, "/agreements.xlsx")).containsExactly(third);
        assertThat(jdbc.sql("select count(*) from journal where action = 'agreement.exported' and actor_id = ?")
                        .param(director.accountId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String shortName(UUID school) {
        return jdbc.sql("select short_name from school where id = ?")
                .param(school)
                .query(String.class)
                .single();
    }

    private List<String> pairsOf(SignedIn person, String path) throws Exception {
        byte[] file = mvc.perform(get(path).with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<String> schools = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.getSheetAt(0).forEach(row -> schools.add(row.getCell(0).getStringCellValue()));
        }
        return schools.subList(1, schools.size());
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

    @Test
    void thePageFindsBySchoolKindAndWhatIsInForce() {
        attach(place.schools().get(0), place.schools().get(1));
        LocalDate past = LocalDate.of(2020, 1, 1);
        coordinator.run(() -> enterPartner.enter(
                place.schools().get(0),
                place.schools().get(2),
                PartnerKind.PARTNER,
                new EnterPartner.Words("Завуч", "Сетевые уроки 100%"),
                new Term("8", past, past.plusYears(1)),
                List.of()));
        coordinator.run(() -> {
            assertThat(found(new AgreementFilter(null, null, null))).isEqualTo(2);
            assertThat(found(new AgreementFilter("№ 3", null, null))).isEqualTo(1);
            assertThat(found(new AgreementFilter("100%", null, null))).isEqualTo(1);
            assertThat(found(new AgreementFilter("1_0%", null, null))).isZero();
            assertThat(found(new AgreementFilter(null, PartnerKind.CURATOR, null)))
                    .isEqualTo(1);
            assertThat(found(new AgreementFilter(null, null, past))).isEqualTo(1);
            assertThat(found(new AgreementFilter(null, null, past.minusDays(1))))
                    .isZero();
        });
    }

    @Test
    void onlyTheCoordinatorOfTheMunicipalityEntersAnAgreementOfItsSchools() {
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        UUID foreign = municipalities.withSchools(1).schools().get(0);
        EnterPartner.Words words = new EnterPartner.Words("Завуч", "");
        Term term = new Term(null, MAY, MAY.plusYears(1));
        director.run(() -> assertThatThrownBy(() -> enterPartner.enter(
                        place.schools().get(0), place.schools().get(1), PartnerKind.PARTNER, words, term, List.of()))
                .hasMessageContaining("not-found"));
        coordinator.run(() -> assertThatThrownBy(() -> enterPartner.enter(
                        place.schools().get(0), foreign, PartnerKind.PARTNER, words, term, List.of()))
                .hasMessageContaining("not-found"));
    }

    @Test
    void anAgreementComesWithItsPaperAndIsPutRightByTheCoordinatorOnly() throws Exception {
        mvc.perform(multipart("/agreements/partners")
                        .file(new MockMultipartFile(
                                "files", "Соглашение.pdf", "application/pdf", PDF.getBytes(US_ASCII)))
                        .param("school", place.schools().get(0).toString())
                        .param("partner", place.schools().get(1).toString())
                        .param("person", "Завуч")
                        .param("subject", "Сетевые уроки")
                        .param("signedOn", "2027-05-19")
                        .param("validUntil", "2028-05-19")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/agreements"));
        UUID id = jdbc.sql("select id from partner_agreement where municipality_id = ?")
                .param(place.id())
                .query(UUID.class)
                .single();
        mvc.perform(get("/agreements").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Соглашение.pdf")))
                .andExpect(content().string(containsString("Сетевые уроки")));

        mvc.perform(get("/agreements/partners/" + id).with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("value=\"2028-05-19\"")));
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        mvc.perform(get("/agreements/partners/" + id).with(authentication(director.authentication())))
                .andExpect(status().isNotFound());
        mvc.perform(multipart("/agreements/partners/" + id)
                        .param("kind", "CURATOR")
                        .param("person", "Директор")
                        .param("signedOn", "2027-05-19")
                        .param("validUntil", "2027-09-01")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/agreements"));
        assertThat(agreements.partnersOf(place.schools().get(0), LocalDate.of(2027, 9, 2)))
                .as("ended earlier")
                .isEmpty();
        CorrectPartner.Card card = coordinator.call(() -> correctPartner.card(id));
        assertThat(card.files()).hasSize(1);
        assertThat(card.agreement().person()).isEqualTo("Директор");
        assertThat(card.agreement().subject()).isNull();
    }

    private long found(AgreementFilter filter) {
        return listAgreements.partners(filter, 0).getTotalElements();
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
