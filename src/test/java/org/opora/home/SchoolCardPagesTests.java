package org.opora.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The card of a school over the years. */
@OporaTest
class SchoolCardPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made made;
    private UUID school;

    @BeforeEach
    void aSchoolWithThreeYearsOfResults() {
        made = municipalities.withSchools(1);
        school = made.schools().get(0);
        result("OGE", 9, "russian", 2023, 20, 4);
        result("OGE", 9, "mathematics", 2023, 20, 8);
        result("OGE", 9, "russian", 2024, 30, 3);
        result("EGE", 11, "russian", 2024, 4, 3);
        result("EGE", 11, "russian", 2022, 40, 10);
        jdbc.sql("insert into school_index (school_id, school_year, source, social_index, deficit_index)"
                        + " values (?, 2024, 'FORMULA', 41.5, null), (?, 2024, 'REGION', 44.5, null)")
                .params(school, school)
                .update();
    }

    @Test
    void theChartShowsTheShareBelowTheThresholdByProcedureAndYearAndATableSaysTheSame() throws Exception {
        String page = page(accounts.inMunicipality(made.id(), Role.COORDINATOR));

        assertThat(page)
                .contains("role=\"img\" aria-labelledby=\"failed-title failed-desc\"")
                .contains("<desc id=\"failed-desc\">График по учебным годам с 2022/2023 по 2024/2025.")
                .contains("<title>2023/2024: 30,0 %</title>")
                .contains("<title>2024/2025: 75,0 %</title>");
        assertThat(row(page, "ОГЭ")).isEqualTo("нет данных|30,0 %|10,0 %");
        assertThat(row(page, "ЕГЭ")).isEqualTo("25,0 %|нет данных|75,0 %");
        assertThat(row(page, "Индекс социального неблагополучия")).isEqualTo("44,5");
        assertThat(page).as("an index that nobody knows has no line").doesNotContain("Индекс ресурсного дефицита");
    }

    @Test
    void aLineIsBrokenWhereAYearIsUnknown() throws Exception {
        String page = page(accounts.inSchool(made.id(), school, Role.DIRECTOR));

        assertThat(page.split("<polyline fill=\"none\" points=\"(?!0,6)", -1))
                .as("one stroke of ОГЭ, none of ЕГЭ, whose years do not follow each other")
                .hasSize(2);
    }

    @Test
    void thePageNeedsNoStyleOfItsOwn() throws Exception {
        assertThat(page(accounts.inMunicipality(made.id(), Role.COORDINATOR)))
                .doesNotContain(" style=")
                .doesNotContain("<style");
    }

    @Test
    void theRegionSeesNoShareOfASmallGroup() throws Exception {
        String page = page(accounts.inRegion(made.regionId(), Role.OPERATOR));

        assertThat(page).doesNotContain("75,0");
        assertThat(row(page, "ЕГЭ")).isEqualTo("25,0 %|нет данных|нет данных");
    }

    @Test
    void aSchoolWithoutResultsHasNoChart() throws Exception {
        TestMunicipalities.Made empty = municipalities.withSchools(1);
        school = empty.schools().get(0);

        assertThat(page(accounts.inMunicipality(empty.id(), Role.COORDINATOR))).doesNotContain("year-chart");
    }

    private String page(SignedIn person) throws Exception {
        return web.perform(get("/schools/" + school).with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The values of the table's row of that name. */
    private static String row(String page, String name) {
        Matcher found = Pattern.compile("<span>" + name + "</span></th>(.*?)</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as("row " + name).isTrue();
        return found.group(1)
                .replaceAll("</td>\\s*<td[^>]*>", "|")
                .replaceAll("<[^>]*>", "")
                .strip();
    }

    private void result(String procedure, int grade, String subject, int year, int participants, int failed) {
        jdbc.sql(
                        """
                        insert into exam_result (id, municipality_id, school_id, procedure_code, grade, subject_code, school_year, held,
                                                 participants, failed)
                        values (?, ?, ?, ?, ?, ?, ?, true, ?, ?)
                        """)
                .params(UUID.randomUUID(), made.id(), school, procedure, grade, subject, year, participants, failed)
                .update();
    }
}
