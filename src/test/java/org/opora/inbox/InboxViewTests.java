package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.SaveView.Share;
import org.opora.table.TableFile;
import org.opora.table.TableLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Saved views: own and shared, counted, the first one; and the table of what is filtered. */
@OporaTest
class InboxViewTests {

    private static final InboxQuery OVERDUE = InboxQuery.of(Tab.GROUP)
            .filtered(InboxFilter.NONE.with(InboxFacet.DUE, "overdue"))
            .showing(List.of(InboxColumn.SCHOOL, InboxColumn.TASK, InboxColumn.OPENED));

    @Autowired
    InboxWorld world;

    @Autowired
    ListTasks list;

    @Autowired
    SaveView views;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private Made place;
    private SignedIn coordinator;

    @BeforeEach
    void place() {
        place = world.municipality();
        coordinator = world.coordinator(place);
        world.start(place, place.schools().get(0), -3);
        world.start(place, place.schools().get(1), 30);
    }

    private List<InboxPage.Counted> seenBy(SignedIn person) {
        return person.call(() -> list.list(InboxQuery.of(Tab.GROUP))).views();
    }

    @Test
    void aSavedViewKeepsFilterOrderAndColumnsAndCountsWhatIsInIt() {
        InboxQuery kept = OVERDUE.sorted(InboxColumn.SCHOOL, true);
        UUID id = coordinator.call(() -> views.save("Просроченные", kept, null));

        InboxPage.Counted view = seenBy(coordinator).get(0);
        assertThat(view.view().name()).isEqualTo("Просроченные");
        assertThat(view.count()).hasToString("1");
        assertThat(view.view().saved()).isEqualTo(kept.seenAs(id));
        world.start(place, null, -1);
        assertThat(seenBy(coordinator).get(0).count()).hasToString("2");
        assertThat(seenBy(world.coordinator(place))).as("nobody else sees it").isEmpty();
    }

    @Test
    void aSharedViewIsSeenByTheRoleInTheMunicipalityWithTheirOwnTasksOnly() {
        UUID id = coordinator.call(() -> views.save("Общий", OVERDUE, new Share(Role.COORDINATOR, place.id())));
        SignedIn colleague = world.coordinator(place);
        SignedIn head = accounts.inMunicipality(place.id(), Role.HEAD);
        SignedIn stranger = world.coordinator(world.municipality());

        assertThat(seenBy(colleague)).extracting(one -> one.view().id()).containsExactly(id);
        assertThat(seenBy(head)).isEmpty();
        assertThat(seenBy(stranger)).isEmpty();
        coordinator.run(() -> views.save("Для всех", OVERDUE, new Share(null, place.id())));
        assertThat(seenBy(head)).extracting(one -> one.count().value()).containsExactly(0L);
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        assertThat(seenBy(director)).hasSize(1);
    }

    @Test
    void onlyTheOwnerChangesAViewAndOnlyWhoWorksThereSharesThere() {
        UUID id = coordinator.call(() -> views.save("Общий", OVERDUE, new Share(null, place.id())));
        SignedIn colleague = world.coordinator(place);
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        Share foreign = new Share(null, world.municipality().id());

        assertThatThrownBy(() -> colleague.run(() -> views.change(id, OVERDUE))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> colleague.run(() -> views.remove(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> coordinator.run(() -> views.save("Чужим", OVERDUE, foreign)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> director.run(() -> views.save("Всем", OVERDUE, new Share(null, place.id()))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> coordinator.run(() -> views.save("  ", OVERDUE, null)))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("inbox.view-name"));
        coordinator.run(() -> views.remove(id));
        assertThat(seenBy(colleague)).isEmpty();
    }

    @Test
    void theListBeginsWithTheChosenView() {
        UUID id = coordinator.call(() -> views.save("Просроченные", OVERDUE, null));
        coordinator.run(() -> views.startWith(id));
        InboxPage page = coordinator.call(() -> list.list(InboxQuery.of(null)));
        assertThat(page.query()).isEqualTo(OVERDUE.seenAs(id));
        assertThat(page.rows()).hasSize(1);
        assertThat(coordinator.call(() -> list.list(InboxQuery.of(Tab.GROUP))).rows())
                .as("another address is another state")
                .hasSize(2);

        coordinator.run(() -> views.startWith(null));
        assertThat(coordinator.call(() -> list.list(InboxQuery.of(null))).rows())
                .hasSize(2);
    }

    @Test
    void theTableHoldsExactlyWhatIsFilteredInItsColumns() throws Exception {
        byte[] table = web.perform(get(URI.create("/inbox/export.xlsx?" + InboxAddress.write(OVERDUE)))
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        List<TableLine> lines = TableFile.read(table);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).cells()).containsExactly("Школа", "Задача", "Поступила");
        assertThat(lines.get(1).cell(0)).isEqualTo("СОШ № 1");
    }

    @Test
    void theTableHoldsDaysAndNumbersAsSuchAndNoFormula() throws Exception {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        jdbc.sql("update inbox_task set row_number = '12', school_name = '=1+1', opened_at = ? where id = ?")
                .params(Timestamp.from(Instant.parse("2027-01-31T22:30:00Z")), task.id())
                .update();
        InboxQuery query = InboxQuery.of(Tab.GROUP)
                .sorted(InboxColumn.SCHOOL, false)
                .showing(List.of(InboxColumn.SCHOOL, InboxColumn.DUE, InboxColumn.OPENED, InboxColumn.ROW));
        byte[] table = web.perform(get(URI.create("/inbox/export.xlsx?" + InboxAddress.write(query)))
                        .with(authentication(coordinator.authentication())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(table))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Row row = sheet.getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(task.dueDay());
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("dd.mm.yyyy");
            assertThat(row.getCell(2).getLocalDateTimeCellValue())
                    .as("by the clock of the municipality")
                    .isEqualTo(LocalDateTime.of(2027, 2, 1, 1, 30));
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(12);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D4");
        }
        assertThat(TableFile.read(table).get(1).cells()).element(2).isEqualTo("01.02.2027 01:30");
    }

    @Test
    void aPageTakesFiveStatementsHoweverManyTasksAndViewsThereAre() {
        for (int view = 0; view < 5; view++) {
            String name = "Вид " + view;
            coordinator.run(() -> views.save(name, OVERDUE, null));
        }
        for (int task = 0; task < 30; task++) {
            world.start(place, place.schools().get(task % 2), task);
        }
        int listed = Statements.of(() -> {
            InboxPage page = coordinator.call(() -> list.list(OVERDUE));
            assertThat(page.views()).hasSize(5);
        });
        assertThat(listed).as("the person, the views, the numbers, the rows").isEqualTo(4);
        // what the production calendar then knows for half a minute
        openPage();
        assertThat(Statements.of(this::openPage))
                .as("five for the page, two to keep the new session")
                .isLessThanOrEqualTo(5 + 2);
    }

    private void openPage() {
        try {
            web.perform(get("/inbox?tab=group").with(authentication(coordinator.authentication())))
                    .andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
