package org.opora.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 9, 10);
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID CHECKER = UUID.randomUUID();
    private static final PublicationAddress PAGE = new PublicationAddress("https://ermakovo.example.ru/docs");

    @Test
    void isConfirmedWhenAnotherPersonSeesTheDocuments() {
        Publication publication = given();
        publication.check(look(CheckResult.THERE, CHECKER, TODAY, null, null), TODAY);
        assertThat(publication.state()).isEqualTo(PublicationState.THERE);
    }

    @Test
    void goesBackWithANewDateWhenSomethingIsMissing() {
        Publication publication = given();
        LocalDate newDue = TODAY.plusDays(7);
        publication.check(look(CheckResult.PARTLY, CHECKER, TODAY, "нет приказа", newDue), TODAY);
        assertThat(publication.due()).isEqualTo(newDue);
        publication.give(PAGE, TODAY, null, SCHOOL, TODAY);
        assertThat(publication.state()).isEqualTo(PublicationState.GIVEN);
        assertThat(publication.checks()).hasSize(1);
    }

    @Test
    void refusesTheCheckOfTheOneWhoGaveTheAddress() {
        refused("publication.ownCheck", look(CheckResult.THERE, SCHOOL, TODAY, null, null));
    }

    @Test
    void refusesAReturnWithoutRemarkOrDate() {
        refused("publication.returnNeedsRemarkAndDate", look(CheckResult.ABSENT, CHECKER, TODAY, "нет", null));
        refused(
                "publication.returnNeedsRemarkAndDate",
                look(CheckResult.ABSENT, CHECKER, TODAY, " ", TODAY.plusDays(3)));
    }

    @Test
    void refusesANewDateThatDoesNotLieAhead() {
        refused("publication.newDueNotAhead", look(CheckResult.ABSENT, CHECKER, TODAY, "нет", TODAY));
    }

    @Test
    void refusesACheckDatedBeforeThePlacementOrInTheFuture() {
        refused("publication.checkedBeforePlaced", look(CheckResult.THERE, CHECKER, TODAY.minusDays(9), null, null));
        refused("publication.checkedInFuture", look(CheckResult.THERE, CHECKER, TODAY.plusDays(1), null, null));
    }

    @Test
    void refusesAPlacementInTheFuture() {
        assertThatThrownBy(() -> awaited().give(PAGE, TODAY.plusDays(1), null, SCHOOL, TODAY))
                .hasMessageContaining("publication.placedInFuture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://school.ru", "http://школа.рф/документы", "https://a.b.ru/x?y=1#z"})
    void takesAddressesThatABrowserOpens(String address) {
        assertThat(PublicationAddress.isPublic(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://school.ru",
                "school.ru",
                "https://",
                "https://localhost",
                "file:///etc/passwd",
                "https://user:secret@school.ru",
                "https://school.ru/a b",
                ""
            })
    void refusesEverythingElse(String address) {
        assertThat(PublicationAddress.isPublic(address)).isFalse();
    }

    private static void refused(String code, PublicationCheck look) {
        assertThatThrownBy(() -> given().check(look, TODAY)).hasMessageContaining(code);
    }

    private static Publication awaited() {
        PublicationPlace place = new PublicationPlace(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null);
        return new Publication(
                UUID.randomUUID(), place, PublicationKind.PREVENTION, TODAY, Instant.parse("2027-08-25T00:00:00Z"));
    }

    private static Publication given() {
        Publication publication = awaited();
        publication.give(PAGE, TODAY.minusDays(2), null, SCHOOL, TODAY);
        return publication;
    }

    private static PublicationCheck look(
            CheckResult result, UUID by, LocalDate on, @Nullable String remark, @Nullable LocalDate newDue) {
        return new PublicationCheck(result, on, by, remark, newDue);
    }
}
