package org.opora.supportcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the case of a school may go through. */
class SupportCaseTests {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 10);

    private final SupportCase supportCase = new SupportCase(
            UUID.randomUUID(),
            new CaseScope(UUID.randomUUID(), "rybinsk-2027-1", UUID.randomUUID(), "ermakovo"),
            new ListedSchool(UUID.randomUUID(), new Categories(true, true, false), new Tracks(true, false)),
            DAY,
            "LIST");

    @Test
    void itsKeyIsThatOfTheCycleAndTheSchool() {
        assertThat(supportCase.caseKey()).isEqualTo("rybinsk-2027-1/ermakovo");
    }

    @Test
    void aSchoolMayBeInBothCategories() {
        assertThat(supportCase.categories()).isEqualTo(new Categories(true, true, false));
    }

    @Test
    void aWithdrawnSchoolIsDecidedOnNoMore() {
        supportCase.withdraw(new Withdrawal(null, DAY, "Постановление № 1", false));
        assertThatThrownBy(() -> supportCase.decide(Outcome.EXIT, DAY)).hasMessageContaining("supportcase.ended");
        supportCase.close(false);
        assertThat(supportCase.status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void aSchoolThatLeftIsTakenBackUnderAKeyOfItsOwn() {
        ListedSchool again =
                new ListedSchool(supportCase.schoolId(), new Categories(false, false, true), new Tracks(false, true));
        assertThatThrownBy(() -> supportCase.readmit(again, "Приказ № 6")).hasMessageContaining("supportcase.ended");
        for (String key : new String[] {"rybinsk-2027-1/ermakovo.2", "rybinsk-2027-1/ermakovo.3"}) {
            supportCase.withdraw(new Withdrawal(null, DAY, "Постановление № 1", false));
            supportCase.readmit(again, "Приказ № 6");
            assertThat(supportCase.caseKey()).isEqualTo(key);
        }
        assertThat(supportCase.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(supportCase.withdrawal()).isNull();
        assertThat(supportCase.tracks()).isEqualTo(new Tracks(false, true));
        assertThat(supportCase.lowBefore()).as("what it was at first").isTrue();
    }

    @Test
    void theDecisionMayBeCorrectedUntilTheYearEnds() {
        supportCase.decide(Outcome.CONTINUE, DAY);
        supportCase.decide(Outcome.INTENSIFY, DAY.plusDays(1));
        supportCase.close(false);
        assertThat(supportCase.view().outcome()).isEqualTo(Outcome.INTENSIFY);
        assertThatThrownBy(() -> supportCase.decide(Outcome.EXIT, DAY)).hasMessageContaining("supportcase.ended");
    }

    @Test
    void aNewCategoryBringsItsTracks() {
        supportCase.recategorise(new Categories(false, false, true), new Tracks(false, true), "Протокол № 2");
        assertThat(supportCase.tracks()).isEqualTo(new Tracks(false, true));
        assertThat(supportCase.basis()).isEqualTo("Протокол № 2");
    }

    @Test
    void whatTheSchoolWasAtFirstOutlastsEveryLaterCategory() {
        assertThat(supportCase.view().lowBefore()).isTrue();
        supportCase.recategorise(new Categories(false, false, true), new Tracks(false, true), "Протокол № 2");
        assertThat(supportCase.view().lowBefore()).isTrue();
        supportCase.recategorise(new Categories(true, false, false), new Tracks(true, false), "Протокол № 3");
        assertThat(supportCase.view().shnor()).isTrue();
        assertThat(supportCase.view().lowBefore()).isTrue();
    }
}
