package org.opora.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.followup.GiveInstructions;
import org.opora.followup.InstructionOrigin;
import org.opora.followup.NewInstruction;
import org.opora.report.ReportPlace;
import org.opora.report.ReportText;
import org.opora.report.ReportedIndicator;
import org.opora.report.SubmitSchoolReport;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of results in the scope of each role. */
@OporaTest
class ReportPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestYears years;

    @Autowired
    SubmitSchoolReport submitSchoolReport;

    @Autowired
    GiveInstructions giveInstructions;

    @Autowired
    JdbcClient jdbc;

    private Made municipality;
    private UUID cycle;
    private UUID school;

    @BeforeEach
    void aYearWithAReport() {
        municipality = municipalities.withSchools(2);
        cycle = years.supported(municipality, 2027);
        school = municipality.schools().get(0);
        submitSchoolReport.submit(
                new ReportPlace(municipality.id(), cycle, school, years.caseOf(cycle, school)),
                new ReportText(
                        List.of(new ReportedIndicator(
                                "Ниже порога", "%", new BigDecimal(40), new BigDecimal(20), new BigDecimal(18))),
                        "Меры дали результат",
                        "Приказ о наставничестве",
                        null,
                        null),
                UUID.randomUUID());
    }

    @Test
    void showsSchoolsWithAndWithoutReportToTheCoordinator() throws Exception {
        mvc.perform(as(coordinator(), get("/reports")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("отчёт не представлен")))
                .andExpect(content().string(containsString("отчёт на проверке")))
                .andExpect(content().string(containsString("1 из 1")));
    }

    @Test
    void hidesTheYearOfAnotherMunicipality() throws Exception {
        SignedIn stranger =
                accounts.inMunicipality(municipalities.withSchools(1).id(), Role.COORDINATOR);
        mvc.perform(as(stranger, get("/reports").param("cycle", cycle.toString())))
                .andExpect(status().isNotFound());
        mvc.perform(as(stranger, get("/reports/schools/" + school))).andExpect(status().isNotFound());
        mvc.perform(as(stranger, get("/reports/results.xlsx").param("cycle", cycle.toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void leadsTheDirectorToTheOwnSchool() throws Exception {
        SignedIn director = accounts.inSchool(municipality.id(), school, Role.DIRECTOR);
        mvc.perform(as(director, get("/reports"))).andExpect(redirectedUrl("/reports/schools/" + school));
        mvc.perform(as(director, get("/reports/schools/" + school)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Меры дали результат")));
        mvc.perform(as(
                        director,
                        get("/reports/schools/" + municipality.schools().get(1))))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsSmallNumbersOnlyToTheSchoolAndItsMunicipality() throws Exception {
        result(2025, 6, 5);
        result(2026, 40, 10);
        mvc.perform(as(coordinator(), get("/reports/schools/" + school)))
                .andExpect(content().string(containsString("83,3")))
                .andExpect(content().string(not(containsString(">мало участников<"))));
        mvc.perform(as(accounts.inRegion(municipality.regionId(), Role.OPERATOR), get("/reports/schools/" + school)))
                .andExpect(content().string(containsString(">мало участников<")))
                .andExpect(content().string(containsString("25,0")))
                .andExpect(content().string(not(containsString("83,3"))));
    }

    @Test
    void comparesTheMunicipalitiesOfTheRegionForTheOperator() throws Exception {
        mvc.perform(as(accounts.inRegion(municipality.regionId(), Role.OPERATOR), get("/reports")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(municipality.slug())));
    }

    @Test
    void givesAWorkbookOfValuesOnly() throws Exception {
        byte[] file = mvc.perform(as(coordinator(), get("/reports/results.xlsx").param("cycle", cycle.toString())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(3);
            workbook.getSheetAt(0)
                    .forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(3).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void prefixesCellsThatASpreadsheetWouldRun() throws Exception {
        jdbc.sql("update school set short_name = '=1+1' where id = ?")
                .param(school)
                .update();
        String csv = mvc.perform(as(coordinator(), get("/reports/results.csv").param("cycle", cycle.toString())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1").doesNotContain("\n=1+1");
    }

    @Test
    void recordsAnInstructionAsDoneOnceAndOnlyInScope() throws Exception {
        UUID instruction = giveInstructions
                .give(List.of(new NewInstruction(
                        municipality.id(),
                        cycle,
                        school,
                        InstructionOrigin.SESSION,
                        UUID.randomUUID(),
                        "Провести разбор",
                        "директор",
                        LocalDate.of(2027, 12, 31))))
                .get(0);
        SignedIn stranger =
                accounts.inSchool(municipality.id(), municipality.schools().get(1), Role.DIRECTOR);
        mvc.perform(as(stranger, done(instruction, "сделано"))).andExpect(status().isNotFound());
        SignedIn director = accounts.inSchool(municipality.id(), school, Role.DIRECTOR);
        mvc.perform(as(director, done(instruction, "разбор проведён"))).andExpect(redirectedUrl("/instructions"));
        mvc.perform(as(director, get("/instructions"))).andExpect(content().string(containsString("разбор проведён")));
    }

    @Test
    void showsTheOtherListsToThoseWhoseBusinessTheyAre() throws Exception {
        for (String page : List.of("/recommendations", "/instructions", "/prevention")) {
            mvc.perform(as(coordinator(), get(page))).andExpect(status().isOk());
        }
    }

    private static MockHttpServletRequestBuilder done(UUID instruction, String words) {
        return post("/instructions/" + instruction + "/done")
                .param("words", words)
                .with(csrf());
    }

    private SignedIn coordinator() {
        return accounts.inMunicipality(municipality.id(), Role.COORDINATOR);
    }

    private static MockHttpServletRequestBuilder as(SignedIn person, MockHttpServletRequestBuilder request) {
        return request.with(authentication(person.authentication()));
    }

    private void result(int schoolYear, int participants, int failed) {
        jdbc.sql(
                        """
                        insert into exam_result (id, municipality_id, school_id, procedure_code, grade, subject_code, school_year,
                                                 held, participants, failed)
                        select gen_random_uuid(), ?, ?, p.code, 9, s.code, ?, true, ?, ?
                          from (select code from exam_procedure order by code limit 1) p,
                               (select code from exam_subject order by code limit 1) s
                        """)
                .params(municipality.id(), school, schoolYear, participants, failed)
                .update();
    }
}
