package org.opora.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.error.OporaException;

/** What a programme allows at each point of its way. */
class ProgrammeTests {

    private static final Instant AT = Instant.parse("2027-05-31T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 8, 30);

    private static Programme draft() {
        ProgrammeScope scope =
                new ProgrammeScope(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        return new Programme(UUID.randomUUID(), scope, Texts.of(), null, AT);
    }

    @Test
    void everyTextIsAnEdition() {
        Programme programme = draft();
        programme.rewrite(Texts.of(), EditionReason.REVIEW);
        assertThat(programme.edition()).isEqualTo(2);
    }

    @Test
    void aReworkBeforeTheExpertiseMakesItADraftAgain() {
        Programme programme = draft();
        programme.placed();
        programme.rewrite(Texts.of(), EditionReason.REVIEW);
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.PLACED);
        programme.rewrite(Texts.of(), EditionReason.DRAFT);
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.DRAFT);
    }

    @Test
    void anApprovedProgrammeIsNotRewritten() {
        Programme programme = draft();
        programme.approve("17", TODAY, TODAY, AT);
        refused("programme.already-approved", () -> programme.rewrite(Texts.of(), EditionReason.DRAFT));
    }

    @Test
    void anOrderOfTomorrowApprovesNothing() {
        refused("programme.order-in-future", () -> draft().approve("17", TODAY.plusDays(1), TODAY, AT));
    }

    @Test
    void aProgrammeEndsAfterItBeginsAndWithinFiveYears() {
        Programme programme = draft();
        refused("programme.period", () -> programme.rewrite(period(LocalDate.of(2027, 8, 31)), EditionReason.DRAFT));
        refused("programme.period", () -> programme.rewrite(period(LocalDate.of(2032, 9, 2)), EditionReason.DRAFT));
        programme.rewrite(period(LocalDate.of(2032, 9, 1)), EditionReason.DRAFT);
    }

    private static ProgrammeText period(LocalDate end) {
        return new ProgrammeText(
                ProgrammeKind.CONCEPT, LocalDate.of(2027, 9, 1), end, List.of(), null, null, List.of());
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(OporaException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
