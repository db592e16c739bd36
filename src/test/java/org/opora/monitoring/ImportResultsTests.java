package org.opora.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.error.NotFoundException;
import org.opora.table.RowError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The import of results: preview first, then all lines or none, and a table only once while it stands. */
@OporaTest
class ImportResultsTests {

    private static final String HEADER =
            "Школа;Процедура;Класс;Предмет;Учебный год;Участников;Ниже минимального порога;Средний балл\n";

    @Autowired
    private ImportResults importResults;

    @Autowired
    private Results results;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made made;
    private SignedIn coordinator;

    @BeforeEach
    void municipality() {
        made = municipalities.withSchools(2);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
    }

    @Test
    void aPreviewChangesNothing() {
        UUID id = upload("СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5");

        ImportPreview preview = coordinator.call(() -> importResults.preview(id));

        assertThat(preview.clean()).isTrue();
        assertThat(preview.rows()).isEqualTo(1);
        assertThat(count()).isZero();
    }

    @Test
    void writesEveryLineAndReplacesWhatWasThere() {
        UUID first = upload(
                "СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5\nСОШ № 2;ЕГЭ;11;Русский язык;2024/2025;не проводится;;");
        assertThat(coordinator.call(() -> importResults.apply(first)).intValue())
                .isEqualTo(2);

        UUID second = upload("СОШ № 1;ОГЭ;9;Русский язык;2024/2025;21;7;3,4");
        assertThat(coordinator.call(() -> importResults.preview(second)).replaced())
                .isEqualTo(1);
        coordinator.call(() -> importResults.apply(second));

        assertThat(results.lines(made.id(), 2024, 2024)).hasSize(2);
        assertThat(results.ofSchool(made.schools().get(0))).singleElement().satisfies(line -> {
            assertThat(line.participants()).isEqualTo(21);
            assertThat(line.failedPercent()).isEqualByComparingTo("33.3");
        });
    }

    @Test
    void theSameTableAgainIsAlreadyLoaded() {
        UUID id = upload("СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5");
        coordinator.call(() -> importResults.apply(id));

        assertThatThrownBy(() -> upload("СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5"))
                .hasMessageContaining("monitoring.import.already");
        assertThatThrownBy(() -> coordinator.call(() -> importResults.apply(id)))
                .hasMessageContaining("monitoring.import.already");
        assertThat(coordinator.call(() -> importResults.preview(id)).applied()).isTrue();
    }

    @Test
    void aTableThatAnotherOneReplacedMayBeLoadedAgain() {
        String first = "СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5\nСОШ № 2;ОГЭ;9;Русский язык;2024/2025;10;1;4";
        coordinator.call(() -> importResults.apply(upload(first)));
        coordinator.call(() -> importResults.apply(upload("СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;9;2,9")));

        UUID again = upload(first);
        assertThat(coordinator.call(() -> importResults.preview(again)).replaced())
                .isEqualTo(2);
        coordinator.call(() -> importResults.apply(again));
        assertThat(results.ofSchool(made.schools().get(0)))
                .singleElement()
                .satisfies(line -> assertThat(line.failedPercent()).isEqualByComparingTo("15.0"));
        assertThatThrownBy(() -> upload(first)).hasMessageContaining("monitoring.import.already");
    }

    @Test
    void oneWrongLineKeepsTheWholeTableOut() {
        UUID id = upload("СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5\nСОШ № 2;ОГЭ;9;Русский язык;2024/2025;3;4;3,5");

        assertThat(coordinator.call(() -> importResults.preview(id)).errors())
                .extracting(RowError::line)
                .containsExactly(3);
        assertThatThrownBy(() -> coordinator.call(() -> importResults.apply(id)))
                .hasMessageContaining("table.has-errors");
        assertThat(count()).isZero();
    }

    @Test
    void otherPeopleDoNotFindTheTable() {
        UUID id = upload("СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5");
        SignedIn stranger =
                accounts.inMunicipality(municipalities.withSchools(0).id(), Role.COORDINATOR);
        SignedIn head = accounts.inMunicipality(made.id(), Role.HEAD);
        SignedIn director = accounts.inSchool(made.id(), made.schools().get(0), Role.DIRECTOR);

        for (SignedIn person : new SignedIn[] {stranger, head, director}) {
            assertThatThrownBy(() -> person.call(() -> importResults.preview(id)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> person.call(() -> importResults.apply(id))).isInstanceOf(NotFoundException.class);
        }
        assertThat(count()).isZero();
    }

    @Test
    void theLatestCompleteYearIsThisYear() {
        UUID id = upload(
                """
                СОШ № 1;ОГЭ;9;Русский язык;2023/2024;20;3;3,5
                СОШ № 2;ОГЭ;9;Русский язык;2023/2024;20;3;3,5
                СОШ № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5
                """);
        coordinator.call(() -> importResults.apply(id));

        assertThat(results.thisYear(made.id())).contains(new ResultYear(2023, true));
        assertThat(results.withoutResults(made.id(), 2024)).containsExactly("СОШ № 2");
    }

    private UUID upload(String lines) {
        byte[] content = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
        return coordinator.call(() -> importResults.upload(made.id(), "результаты.csv", content));
    }

    private int count() {
        return jdbc.sql("select count(*) from exam_result where municipality_id = ?")
                .param(made.id())
                .query(Integer.class)
                .single();
    }
}
