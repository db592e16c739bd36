package org.opora.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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

/** The pages of monitoring as people of different roles see them. */
@OporaTest
class MonitoringPagesTests {

    private static final String TABLE =
            """
            Школа;Процедура;Класс;Предмет;Учебный год;Участников;Ниже минимального порога;Средний балл
            СОШ № 1;ОГЭ;9;Русский язык;2024/2025;4;2;3,5
            СОШ № 2;ОГЭ;9;Математика;2024/2025;40;20;3,1
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    private TestMunicipalities.Made made;
    private SignedIn coordinator;

    @BeforeEach
    void municipality() {
        made = municipalities.withSchools(2);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
    }

    @Test
    void theCoordinatorLoadsATableAndSeesIt() throws Exception {
        String preview = load(TABLE);
        mvc.perform(get(preview).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Загрузить все строки")));
        mvc.perform(post(preview + "/apply").with(csrf()).with(authentication(coordinator.authentication())))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("notice", "monitoring.import.done"));

        mvc.perform(get("/monitoring").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("СОШ № 2"), containsString("50,0 %"))));
        mvc.perform(get("/monitoring")
                        .param("school", made.schools().get(0).toString())
                        .with(authentication(coordinator.authentication())))
                .andExpect(content().string(not(containsString("<td>Математика</td>"))));
    }

    @Test
    void errorsAreShownByLineAndColumn() throws Exception {
        String preview = load(TABLE.replace("СОШ № 2", "СОШ № 22"));

        mvc.perform(get(preview).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("СОШ № 22"),
                                containsString("нет в реестре"),
                                not(containsString("Загрузить все строки")))));
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws Exception {
        mvc.perform(multipart("/monitoring/import")
                        .file(new MockMultipartFile("table", "x.xlsx", null, new byte[] {1, 0, 2}))
                        .param("municipality", made.id().toString())
                        .with(csrf())
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("problem", "Файл не похож на таблицу XLSX или CSV."));
    }

    @Test
    void aSchoolSeesItsOwnResultsOnly() throws Exception {
        apply(load(TABLE));
        SignedIn director = accounts.inSchool(made.id(), made.schools().get(0), Role.DIRECTOR);

        mvc.perform(get("/monitoring").with(authentication(director.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("СОШ № 1"), not(containsString("СОШ № 2")))));
        mvc.perform(get("/monitoring/import").with(authentication(director.authentication())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theRegionDoesNotSeeSmallNumbers() throws Exception {
        apply(load(TABLE));
        SignedIn operator = accounts.inRegion(made.regionId(), Role.OPERATOR);

        mvc.perform(get("/monitoring").with(authentication(operator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("мало участников"), containsString("50,0 %"))));
    }

    @Test
    void strangersFindNothing() throws Exception {
        SignedIn stranger =
                accounts.inMunicipality(municipalities.withSchools(0).id(), Role.COORDINATOR);

        mvc.perform(get("/monitoring")
                        .param("municipality", made.id().toString())
                        .with(authentication(stranger.authentication())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theTemplateIsAWorkbookWithTheSchoolsThatHaveTheClass() throws Exception {
        jdbc.sql("update school set type = 'PRIMARY' where id = ?")
                .param(made.schools().get(1))
                .update();
        byte[] content = mvc.perform(get("/monitoring/template").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Школа");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("СОШ № 1");
            assertThat(workbook.getSheetAt(0))
                    .as("a primary school has no ninth class")
                    .noneMatch(row -> row.getCell(0).getStringCellValue().equals("СОШ № 2"));
        }
    }

    private String load(String table) throws Exception {
        return java.util.Objects.requireNonNull(mvc.perform(multipart("/monitoring/import")
                        .file(new MockMultipartFile(
                                "table", "результаты.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                        .param("municipality", made.id().toString())
                        .with(csrf())
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void apply(String preview) throws Exception {
        mvc.perform(post(preview + "/apply").with(csrf()).with(authentication(coordinator.authentication())))
                .andExpect(status().is3xxRedirection());
    }
}
